package org.mirrorscope.demonstration;

import java.util.List;
import java.util.Set;

/** Fills one country's questionnaire as a careful respondent would: what does not apply is routed past. */
final class Respondent {

    private static final List<String> NEEDS_A_GROUP =
            List.of("governance_structure", "terms_of_reference", "composition_defined", "activity");

    private static final Set<String> BEGUN = Set.of("in_preparation", "being_set_up", "operational");

    private final Parameters parameters;
    private final Cast cast;
    private final Places places;
    private final String country;
    private final Round round;
    private final Chance chance;
    private final String status;
    private final Sheet sheet;

    Respondent(Parameters parameters, Cast cast, Places places, Sheet sheet) {
        this.parameters = parameters;
        this.cast = cast;
        this.places = places;
        this.sheet = sheet;
        this.country = sheet.country();
        this.round = sheet.round();
        this.chance = sheet.chance();
        this.status = places.code(country, "nmg_status");
    }

    /** The filled sheet, in the order of the questionnaire. */
    Sheet filled() {
        setUp();
        running();
        composition();
        engagement();
        national();
        atAGlance();
        new Experience(sheet, cast, hasGroup()).fill();
        sheet.answer("respondent_role", InventedTexts.role(chance, country));
        return sheet;
    }

    private boolean hasGroup() {
        return !status.equals("not_planned");
    }

    private void setUp() {
        sheet.answer("nmg_status", status);
        if (BEGUN.stream().anyMatch(begun -> sheet.says("nmg_status", begun))) {
            sheet.answer("established_year", String.valueOf(2018 + (int) (3 * chance.of("year", country))));
        } else {
            sheet.skip("established_year");
        }
        scale("governance_structure");
        scale("terms_of_reference");
        if (round == Round.FEBRUARY_2022) {
            when(
                    sheet.says("terms_of_reference", "published"),
                    "terms_of_reference_url",
                    "https://example.org/terms-of-reference/" + (1 + (int) (9 * chance.of("url", country))));
        }
        sheet.answer("configuration", configuration());
        when(sheet.says("configuration", "other"), "configuration_other", InventedTexts.configuration(chance, country));
    }

    private String configuration() {
        if (cast.bigHealthServices(parameters.bigHealthServices()).contains(country)) {
            return "big_country_health_service";
        }
        if (chance.of("unusual", country) < parameters.unusual() || cast.isBig(country)) {
            return "other";
        }
        boolean young = !status.equals("operational") && chance.of("young", country) < 0.6;
        boolean noStrategy = places.code(country, "genomics_strategy").equals("none");
        return young || noStrategy ? "starting" : "small_country_strategy";
    }

    private void running() {
        scale("activity");
        scale("meeting_frequency");
        sheet.answer("coordinator", hasGroup() ? places.code(country, "coordinator") : "nobody");
        when(
                sheet.says("coordinator", "other"),
                "coordinator_other",
                InventedTexts.MARK + "a foundation that hosts the group.");
        scale("secretariat");
    }

    private void composition() {
        scale("composition_defined");
        when(hasGroup(), "member_count", String.valueOf(members()));
        for (String community : parameters.communities()) {
            when(hasGroup(), community, places.code(country, community));
        }
    }

    /** Between 3 and about 40 members; in 2022 most groups have grown, some have lost members. */
    private int members() {
        double before = 3 + 24 * cast.strength(country, Round.NOVEMBER_2020) * (0.5 + chance.of("members", country));
        if (round == Round.NOVEMBER_2020) {
            return (int) before;
        }
        boolean fellBack = cast.strength(country, round) < cast.strength(country, Round.NOVEMBER_2020);
        double growth = fellBack ? 0.5 : parameters.growth() - 0.45 + 0.9 * chance.of("growth", country);
        return Math.max(1, (int) (before * growth));
    }

    private void engagement() {
        scale("engagement");
        when(hasGroup(), "working_groups", workingGroups());
        if (round == Round.FEBRUARY_2022) {
            when(
                    hasGroup(),
                    "engagement_channels",
                    Experience.chosen(
                            chance,
                            country + round,
                            0.25 + 0.4 * cast.strength(country, round),
                            "working_groups signatory_meetings coordination_calls workshops country_visits stakeholder_events"));
        }
        scale("reports_back");
    }

    private String workingGroups() {
        String all = "WG1 WG2 WG3 WG4 WG5 WG6 WG7 WG8 WG9 WG10" + (round == Round.FEBRUARY_2022 ? " WG11 WG12" : "");
        return Experience.chosen(chance, country, 0.3 + 0.6 * cast.strength(country, round), all);
    }

    private void national() {
        scale("national_alignment");
        scale("genomics_strategy");
        boolean strategy = Set.of("in_development", "adopted", "in_implementation").stream()
                .anyMatch(code -> sheet.says("genomics_strategy", code));
        when(strategy, "linked_to_strategy", places.code(country, "linked_to_strategy"));
        scale("health_service_involved");
        scale("funding");
    }

    private void atAGlance() {
        for (String variable : List.of("mission", "role", "tasks", "structure")) {
            boolean rewritten = round == Round.FEBRUARY_2022 && chance.of("rewritten", variable, country) < 0.3;
            when(hasGroup(), variable, InventedTexts.glance(chance, variable, country, rewritten));
        }
    }

    private void when(boolean applies, String variable, String value) {
        if (applies) {
            sheet.answer(variable, value);
        } else {
            sheet.skip(variable);
        }
    }

    /** A country without a group has none of what only a group has. */
    private void scale(String variable) {
        Scale.Spread spread = parameters.scale(variable).in(round);
        if (spread == null) {
            return;
        }
        boolean empty = !hasGroup() && NEEDS_A_GROUP.contains(variable);
        sheet.answer(variable, empty ? spread.codes().getFirst() : places.code(country, variable));
    }
}
