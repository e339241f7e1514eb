package org.demarche.desk.web.account;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.demarche.desk.account.Account;
import org.demarche.desk.account.SessionStore;
import org.demarche.desk.account.TokenStore;
import org.demarche.desk.store.Archive;
import org.demarche.desk.web.site.Identity;
import org.demarche.desk.web.site.Visit;
import org.demarche.desk.web.site.Visitor;

/**
 * Knows visitors by the session of their browser, and programs by their token: {@code
 * Authorization: Bearer dmr_…}, or, to read only, {@code Basic} with the token as password, for
 * readers of feeds that know nothing else. Who shows a token that does not hold is a stranger,
 * session or not.
 */
public final class AccountIdentity implements Identity {

  private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

  private final SessionStore sessions;
  private final TokenStore tokens;
  private final Clock clock;

  /** Over the accounts of an archive. */
  public AccountIdentity(Archive archive, Clock clock) {
    this.sessions = new SessionStore(archive);
    this.tokens = new TokenStore(archive);
    this.clock = clock;
  }

  @Override
  public Visitor of(Context request) {
    String shown = request.header("Authorization");
    if (shown != null) {
      return tokens
          .find(token(request, shown), clock.instant())
          .map(this::program)
          .orElse(Visitor.STRANGER);
    }
    String secret = Visit.secret(request);
    return secret == null
        ? Visitor.STRANGER
        : sessions.find(secret, clock.instant()).map(this::person).orElse(Visitor.STRANGER);
  }

  private Visitor program(TokenStore.Bearer bearer) {
    return new Visitor(bearer.account().name(), bearer.role(), Visitor.Way.TOKEN);
  }

  private Visitor person(Account account) {
    return new Visitor(account.name(), account.role(), Visitor.Way.SESSION);
  }

  private static String token(Context request, String header) {
    String[] parts = header.strip().split(" +", 2);
    if (parts.length < 2) {
      return "";
    }
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "bearer" -> parts[1];
      // Browsers send what they keep of it with requests of any page.
      case "basic" -> READING.contains(request.method()) ? password(parts[1]) : "";
      default -> "";
    };
  }

  private static String password(String coded) {
    try {
      String pair = new String(Base64.getDecoder().decode(coded), StandardCharsets.UTF_8);
      return pair.substring(pair.indexOf(':') + 1);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
