package org.demarche.desk.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the page about the API shows. */
public record ApiView(List<Group> groups) {

  /** Copies the groups. */
  public ApiView {
    groups = List.copyOf(groups);
  }

  /** Operations on one subject. */
  public record Group(String name, String description, List<Operation> operations) {

    /** Copies the operations. */
    public Group {
      operations = List.copyOf(operations);
    }

    /** Where it stands on the page. */
    public String anchor() {
      return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
  }

  /**
   * One operation.
   *
   * @param role that it needs
   * @param example what follows {@code curl} on a command line; empty when there is none
   */
  public record Operation(
      String method,
      String path,
      String summary,
      String description,
      String role,
      List<Parameter> parameters,
      String example) {

    /** Copies the parameters. */
    public Operation {
      parameters = List.copyOf(parameters);
    }

    /** The names of its parameters, for a line. */
    public String names() {
      return parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
    }
  }

  /**
   * A parameter.
   *
   * @param place {@code query} or {@code path}
   */
  public record Parameter(String name, String place, String description) {}
}
