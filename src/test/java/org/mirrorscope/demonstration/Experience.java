package org.mirrorscope.demonstration;

import java.util.ArrayList;
import java.util.List;

/** Fills the section on benefits, obstacles, wanted support and practices. */
final class Experience {

    private static final double OFTEN = 0.45;
    private static final double SELDOM = 0.3;

    private final Sheet sheet;
    private final Cast cast;
    private final boolean hasGroup;

    Experience(Sheet sheet, Cast cast, boolean hasGroup) {
        this.sheet = sheet;
        this.cast = cast;
        this.hasGroup = hasGroup;
    }

    void fill() {
        if (hasGroup) {
            choices(
                    "benefits",
                    OFTEN,
                    "visibility shared_expertise access_to_funding policy_influence alignment training networking");
            comment("benefits_text");
        } else {
            sheet.skip("benefits");
        }
        choices(
                "obstacles",
                SELDOM,
                "no_mandate no_funding no_time unclear_role political_change fragmentation legal_barriers few_experts language");
        comment("obstacles_text");
        if (sheet.round() == Round.FEBRUARY_2022) {
            choices(
                    "support_wanted",
                    OFTEN,
                    "templates training peer_visits funding_advice legal_advice communication_material");
            practices();
        }
    }

    private void choices(String variable, double share, String codes) {
        String purpose = variable + sheet.country() + sheet.round();
        sheet.answer(variable, chosen(sheet.chance(), purpose, share, codes));
    }

    /** Most people leave an optional comment empty; an empty comment has no row. */
    private void comment(String variable) {
        if (sheet.happens(0.3, "comments", variable, sheet.country(), sheet.round())) {
            sheet.answer(variable, InventedTexts.comment(sheet.chance(), variable, sheet.country()));
        }
    }

    private void practices() {
        double strength = cast.strength(sheet.country(), sheet.round());
        if (hasGroup && sheet.happens(strength, "shares", sheet.country())) {
            sheet.answer("practice", InventedTexts.practices(sheet.chance(), sheet.country()));
        }
    }

    /** The codes that chance chooses, each in about this share of cases; the first one if it chooses none. */
    static String chosen(Chance chance, String purpose, double share, String codes) {
        List<String> chosen = new ArrayList<>();
        String[] all = codes.split(" ");
        for (String code : all) {
            if (chance.of("chosen", code, purpose) < share) {
                chosen.add(code);
            }
        }
        return chosen.isEmpty() ? all[0] : String.join(";", chosen);
    }
}
