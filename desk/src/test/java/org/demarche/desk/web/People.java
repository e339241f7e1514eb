package org.demarche.desk.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.demarche.desk.account.Account;
import org.demarche.desk.account.AccountStore;
import org.demarche.desk.account.Passwords;
import org.demarche.desk.account.Role;
import org.demarche.desk.account.TokenStore;
import org.demarche.desk.store.Archive;
import org.demarche.desk.web.site.Visit;

/** One account of each role, named as the role, all with one password. */
final class People {

  static final String PASSWORD = "seven slow herons wade";

  private final Archive archive;
  private final Map<Role, Account> accounts = new EnumMap<>(Role.class);

  private People(Archive archive) {
    this.archive = archive;
  }

  static People at(Archive archive) {
    People people = new People(archive);
    String hash = new Passwords().hash("anybody", PASSWORD);
    for (Role role : roles()) {
      people.accounts.put(role, new AccountStore(archive).add(role.word(), role, hash, Desks.NOW));
    }
    return people;
  }

  static List<Role> roles() {
    return Arrays.stream(Role.values()).filter(role -> role != Role.STRANGER).toList();
  }

  Account of(Role role) {
    return accounts.get(role);
  }

  /** A token that does what the role may. */
  String token(Role role) {
    return new TokenStore(archive)
        .issue(of(role), "test", role, Visit.newSecret(), Duration.ofDays(1), Desks.NOW);
  }
}
