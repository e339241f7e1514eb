package org.demarche.model;

import java.util.Arrays;

/** What sort of weapon: the categories of the UN Register of Conventional Arms, refined. */
public enum WeaponCategory {
  BATTLE_TANK("battle tank"),
  ARMOURED_VEHICLE("armoured combat vehicle"),
  ARTILLERY("artillery"),
  COMBAT_AIRCRAFT("combat aircraft"),
  UAV("UAV"),
  ATTACK_HELICOPTER("attack helicopter"),
  HELICOPTER("helicopter"),
  WARSHIP("warship"),
  SUBMARINE("submarine"),
  MISSILE("missile/launcher"),
  AIR_DEFENCE("air defence system"),
  SMALL_ARMS("small arms/light weapons"),
  AMMUNITION("ammunition"),
  SENSOR("sensor"),
  OTHER("other");

  private final String label;

  WeaponCategory(String label) {
    this.label = label;
  }

  /** As records and the lexicon write it: "air defence system". */
  public String label() {
    return label;
  }

  /** The category of a label; throws {@link IllegalArgumentException} when there is none. */
  public static WeaponCategory of(String label) {
    return Arrays.stream(values())
        .filter(c -> c.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(label));
  }
}
