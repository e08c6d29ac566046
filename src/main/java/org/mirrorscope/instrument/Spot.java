package org.mirrorscope.instrument;

/**
 * Which part of a questionnaire something is about; what does not matter is empty.
 *
 * @param section the section's id
 * @param question the question's variable
 * @param field the field's name, where it is about one field of a repeat
 * @param against the earlier version, where it is about comparing with it
 */
public record Spot(String section, String question, String field, String against) {

    /** The questionnaire as a whole. */
    public static final Spot WHOLE = new Spot("", "", "", "");

    static Spot section(Section section) {
        return new Spot(section.id(), "", "", "");
    }

    static Spot question(Section section, Question question) {
        return new Spot(section.id(), question.variable(), "", "");
    }

    static Spot concordance(String against, String variable) {
        return new Spot("", variable, "", against);
    }

    Spot field(Question field) {
        return new Spot(section, question, field.variable(), against);
    }
}
