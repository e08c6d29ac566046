package org.mirrorscope.meeting.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Seat;
import org.mirrorscope.access.SeatId;
import org.mirrorscope.access.Seats;
import org.mirrorscope.instrument.Typed;
import org.mirrorscope.instrument.TypedFields;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.meeting.Finding;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;

/** What somebody typed to note something in minutes. */
record MinuteForm(TypedFields fields) {

    static final String COUNTRY = "country";
    static final String VARIABLE = "variable";
    static final String HOW = "how";
    static final String AS_OF = "asOf";
    static final String WORDS = "words";
    static final String WHAT = "what";
    static final String OWNER = "owner";
    static final String DUE = "due";
    static final String PRACTICE = "practice";
    static final String PRACTICE_TEXT = "practiceText";

    private static final String OFFICE = "office";

    String text(String field) {
        return fields.text(field);
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
    static String field(Refusal refusal, String variable) {
        return switch (refusal.key()) {
            case "meeting/finding.day", "meeting/finding.future" -> AS_OF;
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
}
