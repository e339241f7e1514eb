package org.demarche.frame;

import java.util.List;
import org.demarche.lexicon.Role;
import org.jspecify.annotations.Nullable;

/** Fills the parties' roles of a frame from its content where its own places are empty. */
final class RoleLending {

  private final DeepSyntax syntax;

  RoleLending(DeepSyntax syntax) {
    this.syntax = syntax;
  }

  /** The fillers of a party's role, those lent by the content included. */
  List<Integer> parties(FrameMatch match, String name, @Nullable Meaning content) {
    List<Integer> own = match.role(name);
    boolean onlyContent = content != null && match.role("content").containsAll(own);
    boolean wants = own.isEmpty() || onlyContent;
    for (String slot : match.frame().role(name).map(Role::at).orElse(List.of())) {
      if (!wants && syntax.at(match.token(), slot).containsAll(own)) {
        return own;
      }
      if (!wants && !slot.equals("content.recipient")) {
        continue;
      }
      List<Integer> lent =
          switch (slot) {
            case "content.actor" -> content == null ? doers(match) : doers(content);
            case "content.recipient" -> content == null ? List.of() : content.recipients();
            default -> List.of();
          };
      if (!lent.isEmpty()) {
        return lent;
      }
    }
    return own;
  }

  /** Who does what a content says; of "lifting the EU embargo", whose embargo it is. */
  private static List<Integer> doers(Meaning content) {
    Meaning inner = content.content();
    return content.actors().isEmpty() && inner != null ? doers(inner) : content.actors();
  }

  /** The subjects of a content clause that calls up no frame: "demanded that Britain rethink". */
  private List<Integer> doers(FrameMatch match) {
    return match.role("content").stream()
        .filter(token -> DeepSyntax.isVerb(syntax.sentence().token(token)))
        .flatMap(token -> syntax.at(token, "subject").stream())
        .filter(token -> !match.role("actor").contains(token))
        .toList();
  }
}
