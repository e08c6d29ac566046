package org.mirrorscope.meeting.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Seat;
import org.mirrorscope.access.SeatId;
import org.mirrorscope.access.Seats;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Typed;
import org.mirrorscope.instrument.TypedFields;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.meeting.Finding;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;

/** What somebody typed into the page of an item: its minutes, and what is to be noted there. */
record MinuteForm(TypedFields fields) {

    static final String COUNTRY = "country";
    static final String VARIABLE = "variable";
    static final String HOW = "how";
    static final String AS_OF = "asOf";
    static final String WORDS = "words";
    static final String WHAT = "what";
    static final String OWNER = "owner";
    static final String DUE = "due";
    static final String TEXT = "text";

    /** What stood in the field of the minutes when the page was made, see {@link #mark}. */
    static final String BEFORE = "before";

    /** The variable whose field stands on the page, whatever is chosen by now. */
    static final String SHOWN = "shown";

    static final String PRACTICE_COUNTRY = "practiceCountry";
    static final String PRACTICE = "practice";
    static final String PRACTICE_TEXT = "practiceText";

    private static final String OFFICE = "office";

    String text(String field) {
        return fields.text(field);
    }

    private boolean isBlank(String field) {
        return fields.text(field).isBlank();
    }

    /** The minutes; null if nobody changed them on the page, so that nothing newer is written over. */
    @Nullable
    String minutes() {
        return fields.typed(TEXT).isEmpty() || mark(fields.text(TEXT)).equals(fields.text(BEFORE))
                ? null
                : fields.text(TEXT);
    }

    /** By which a text is known again, without the text itself. */
    static String mark(String text) {
        return Integer.toHexString(text.strip().replace("\r\n", "\n").hashCode());
    }

    /**
     * Whether something of a finding was filled in.
     *
     * @param day what stands in the field of the day by itself
     */
    boolean hasFinding(LocalDate day) {
        return !isBlank(WORDS)
                || !isBlank(HOW)
                || !isBlank(AS_OF) && !fields.text(AS_OF).equals(day.toString())
                || fields.fields().entrySet().stream()
                        .filter(field -> isOf(fields.text(VARIABLE), field.getKey()))
                        .anyMatch(field -> field.getValue().stream().anyMatch(value -> !value.isEmpty()));
    }

    private static boolean isOf(String variable, String field) {
        return field.equals("v." + variable) || field.startsWith("v." + variable + ".");
    }

    /** Whether something of a follow-up was filled in. */
    boolean hasFollowUp() {
        return !isBlank(WHAT) || !isBlank(DUE);
    }

    /** Whether something of a practice was filled in. */
    boolean hasPractice() {
        return !isBlank(PRACTICE) || !isBlank(PRACTICE_TEXT);
    }

    /**
     * Whether something that is to be noted was filled in.
     *
     * @param day what stands in the field of a finding's day by itself
     */
    boolean hasNotes(LocalDate day) {
        return hasFinding(day) || hasFollowUp() || hasPractice();
    }

    /** What was typed as answers to other variables than one: it stays, in case that one was chosen by mistake. */
    List<MinutePage.Kept> others(String variable) {
        return fields.fields().entrySet().stream()
                .filter(field -> field.getKey().startsWith("v.") && !isOf(variable, field.getKey()))
                .flatMap(field -> field.getValue().stream().map(value -> new MinutePage.Kept(field.getKey(), value)))
                .toList();
    }

    /** @throws Refusal if another variable was chosen than the one whose field stood on the page */
    void requireShown() {
        if (!fields.typed(SHOWN).isEmpty() && !fields.text(SHOWN).equals(fields.text(VARIABLE))) {
            throw new Refusal("meeting/finding.chosen");
        }
    }

    /**
     * The same without the choice of one among several codes that stands beside 'don't know': nobody can take such a
     * choice back, but choose anew.
     */
    MinuteForm withoutChoice(Variable about) {
        Kind kind = about.question().kind();
        if (!(kind instanceof Kind.SingleCode || kind instanceof Kind.Levels)) {
            return this;
        }
        Map<String, List<String>> left = new LinkedHashMap<>(fields.fields());
        left.remove("v." + about.name());
        return new MinuteForm(new TypedFields(left));
    }

    /** @throws Refusal if something cannot be read */
    Finding.Fact fact(Variable about) {
        return new Finding.Fact(about.name(), answer(about), day(AS_OF, "meeting/finding.day"));
    }

    private Answer answer(Variable about) {
        return switch (fields.text(HOW)) {
            case "dont_know" -> alone(about, Missing.DONT_KNOW);
            case "not_applicable" -> alone(about, Missing.NOT_APPLICABLE);
            default ->
                switch (fields.value(about)) {
                    case Typed.Value(var value) -> value;
                    case Typed.Blank() -> Missing.NO_ANSWER;
                    case Typed.Wrong(var key, var arguments) -> throw new Refusal(key, arguments.toArray());
                };
        };
    }

    /** @throws Refusal if a value stands beside it: nobody can tell which is meant */
    private Missing alone(Variable about, Missing missing) {
        if (!(fields.value(about) instanceof Typed.Blank)) {
            throw new Refusal("meeting/finding.both");
        }
        return missing;
    }

    /** @throws Refusal if it is no day */
    LocalDate due() {
        return day(DUE, "meeting/follow-up.day");
    }

    private LocalDate day(String field, String wrong) {
        String typed = fields.text(field).strip();
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() >= Typed.EARLIEST_YEAR && day.getYear() <= Typed.LATEST_YEAR) {
                return day;
            }
        } catch (DateTimeException none) {
            throw new Refusal(none, wrong, typed);
        }
        throw new Refusal(wrong, typed);
    }

    /**
     * Who does a follow-up.
     *
     * @param seat null if the office does
     * @param country whom it concerns; null for all countries of the item
     */
    record Owner(@Nullable SeatId seat, @Nullable CountryCode country) {

        static Owner ofOffice(@Nullable CountryCode country) {
            return new Owner(null, country);
        }

        static Owner of(Seat seat) {
            return new Owner(seat.id(), seat.country());
        }

        /** As a form names it. */
        String code() {
            return seat != null ? seat.toString() : country == null ? OFFICE : OFFICE + " " + country.alpha2();
        }
    }

    /** @throws Refusal if it is nobody */
    Owner owner(Seats seats) {
        String typed = fields.text(OWNER).strip();
        if (typed.equals(OFFICE)) {
            return Owner.ofOffice(null);
        }
        if (typed.matches(OFFICE + " [A-Z]{2}")) {
            return Owner.ofOffice(new CountryCode(typed.substring(OFFICE.length() + 1)));
        }
        if (typed.isEmpty()) {
            throw new Refusal("meeting/follow-up.owner");
        }
        return seats.find(new SeatId(Addresses.id(typed)))
                .map(Owner::of)
                .orElseThrow(() -> new Refusal("meeting/follow-up.owner"));
    }

    /** The field beside which a refusal stands. */
    String field(Refusal refusal) {
        String variable = fields.text(VARIABLE);
        return switch (refusal.key()) {
            case "meeting/line.long" -> longest(WHAT, PRACTICE);
            case "meeting/text.long", "meeting/text.nul" -> {
                String field = longest(TEXT, WORDS, PRACTICE_TEXT);
                yield field.equals(TEXT) ? "said" : field;
            }
            case "meeting/finding.chosen" -> VARIABLE;
            case "meeting/finding.day", "meeting/finding.future", "registry/update.long-ago" -> AS_OF;
            case "meeting/finding.empty" -> WORDS;
            case "meeting/follow-up.what" -> WHAT;
            case "meeting/follow-up.due", "meeting/follow-up.day" -> DUE;
            case "meeting/follow-up.owner" -> OWNER;
            case "meeting/practice.title" -> PRACTICE;
            case "meeting/practice.text" -> PRACTICE_TEXT;
            case String key
            when key.startsWith("instrument-answers/")
                    || key.equals("registry/update.blank")
                    || key.equals("meeting/finding.both") -> "v-" + variable;
            default -> "";
        };
    }

    private String longest(String... some) {
        return Arrays.stream(some)
                .max(Comparator.comparing(field -> fields.text(field).length()))
                .orElseThrow();
    }
}
