package org.mirrorscope.demonstration;

import java.util.Map;

/** Texts that say of themselves that they are invented, so that nobody takes them for a country's own words. */
final class InventedTexts {

    static final String MARK = "Invented example: ";

    private static final Map<String, String[]> GLANCE = Map.of(
            "mission",
            new String[] {
                "bring the people who work with genomes to one table, and bring what they decide into care.",
                "carry the work of the initiative into the country, and the needs of the country into the initiative.",
                "prepare the country to share genomic data safely across borders.",
                "make sure that every patient who could gain from a genome has the chance to.",
                "agree on one national voice in each working group."
            },
            "role",
            new String[] {
                "advises two ministries; decides nothing by itself.",
                "coordinates the national members of the working groups and reports to the signatory's representative.",
                "is a forum without a formal mandate, open to all communities.",
                "decides on national priorities within the budget of its host.",
                "prepares positions, which a steering committee then adopts."
            },
            "tasks",
            new String[] {
                "meets before each meeting of the working groups; writes one page afterwards; keeps a list of open questions.",
                "maps sequencing capacity; compares consent forms; answers the initiative's surveys.",
                "translates guidelines; trains data stewards; holds one open day a year.",
                "collects use cases from hospitals; tests data access between two sites.",
                "drafts the country's contribution to standards and follows their adoption."
            },
            "structure",
            new String[] {
                "a core group of five, one mirror for each working group, and a plenary twice a year.",
                "a chair, a vice-chair and members by invitation; no sub-groups.",
                "a steering committee of funders, a secretariat of one person, and four topic groups.",
                "no fixed structure; it meets around the agenda of the initiative.",
                "two co-chairs, one from health and one from research, and a lead for each topic."
            });

    private static final String[] ROLES = {
        "Lead of the group", "Deputy lead", "WG1 representative", "Secretary of the group", "Adviser in a ministry"
    };

    private static final String[] BENEFITS = {
        "people who had never met now answer each other's mails within a day.",
        "the working groups' drafts reach us early enough to comment on them.",
        "one survey a year shows us where we stand."
    };

    private static final String[] OBSTACLES = {
        "everybody in the group does this beside another job.",
        "two bodies claim the same task, and neither has the money for it.",
        "it takes months until a decision of the group is confirmed."
    };

    private static final String[][] PRACTICES = {
        {
            "One page after each meeting",
            "A volunteer writes one page, in plain words.",
            "Members who missed a meeting stay."
        },
        {"A shared calendar", "All working groups' dates stand in one public calendar.", "Fewer meetings overlap."},
        {
            "A patient beside each chair",
            "Each topic group has a patient as second chair.",
            "Consent forms became shorter."
        },
        {
            "Terms of Reference in an afternoon",
            "A template was filled in one meeting.",
            "They were adopted within a month."
        },
        {"Twin hospitals", "Two hospitals test every procedure before others do.", "Two errors were found early."},
        {"Open day", "Once a year everybody may come and ask.", "The group found its industry members there."}
    };

    private static final String[] CONFIGURATIONS = {
        "several regions, each with a health service and a strategy of its own.",
        "a research network that became the mirror group, without any ministry.",
        "a group that two neighbours run together."
    };

    private InventedTexts() {}

    /** One of the four texts of the factsheet: mission, role, tasks or structure. */
    static String glance(Chance chance, String variable, Object... purpose) {
        String[] texts = GLANCE.get(variable);
        if (texts == null) {
            throw new IllegalArgumentException("no texts for " + variable);
        }
        return MARK + "the group " + (variable.equals("mission") ? "exists to " : verb(variable))
                + chance.pick(texts, variable, purpose[0], purpose[1]);
    }

    private static String verb(String variable) {
        return variable.equals("structure") ? "has " : "";
    }

    static String configuration(Chance chance, String country) {
        return MARK + chance.pick(CONFIGURATIONS, "configuration", country);
    }

    static String role(Chance chance, String country) {
        return MARK + chance.pick(ROLES, "respondent", country);
    }

    static String comment(Chance chance, String variable, String country) {
        return MARK + chance.pick(variable.equals("benefits_text") ? BENEFITS : OBSTACLES, variable, country);
    }

    /** One or two practices as the JSON list that a repeat's cell holds. */
    static String practices(Chance chance, String country) {
        int first = (int) (chance.of("practice", country) * PRACTICES.length);
        String one = practice(first, chance.of("consent", country) < 0.8);
        return chance.of("second practice", country) < 0.3
                ? "[" + one + ", " + practice((first + 1) % PRACTICES.length, true) + "]"
                : "[" + one + "]";
    }

    private static String practice(int index, boolean consent) {
        String[] practice = PRACTICES[index];
        return """
                {"title": "%s%s", "what_was_done": "%s", "what_it_changed": "%s", \
                "evidence": "https://example.org/practices/%d", "consent": "%s"}""".formatted(MARK, practice[0], practice[1], practice[2], index + 1, consent ? "yes" : "no");
    }
}
