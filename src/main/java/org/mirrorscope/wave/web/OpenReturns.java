package org.mirrorscope.wave.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Section;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.wave.Answered;
import org.mirrorscope.wave.DraftReturns;
import org.mirrorscope.wave.OpenReturn;
import org.mirrorscope.wave.Saying;
import org.mirrorscope.wave.WaveId;
import org.springframework.stereotype.Component;

/** Finds the return that an address names. */
@Component
class OpenReturns {

    private final DraftReturns returns;

    OpenReturns(DraftReturns returns) {
        this.returns = returns;
    }

    /** Who may not see it is told so whether there is such a return or not. */
    OpenReturn find(SignedIn who, String wave, String country) {
        CountryCode code = country(country);
        who.require(Deed.SEE_RETURN, code, wave);
        try {
            return returns.find(who, new WaveId(wave), code);
        } catch (Refusal none) {
            throw RefusedRequest.notFound("wave-pages/return.none", wave, code.alpha2());
        }
    }

    /** Who may not answer is told so whether there is such a return or not. */
    OpenReturn findToAnswer(SignedIn who, String wave, String country) {
        who.require(Deed.ANSWER, country(country), wave);
        return find(who, wave, country);
    }

    /** Saves what is said in it; who may not answer is told so whether there is such a return or not. */
    Answered answer(SignedIn who, String wave, String country, Function<OpenReturn, List<Saying>> says) {
        CountryCode code = country(country);
        who.require(Deed.ANSWER, code, wave);
        try {
            return returns.answer(who, new WaveId(wave), code, says);
        } catch (Refusal none) {
            throw RefusedRequest.notFound("wave-pages/return.none", wave, code.alpha2());
        }
    }

    /** A section that the reader sees. */
    static Section section(SignedIn who, OpenReturn shown, String id) {
        who.require(Deed.SEE_RETURN, shown.country(), shown.wave().id().id(), id);
        return shown.asked().sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RefusedRequest.notFound("wave-pages/section.none", id));
    }

    /** A section that the reader may answer. */
    static Section sectionToAnswer(SignedIn who, OpenReturn shown, String id) {
        Section section = section(who, shown, id);
        who.require(Deed.ANSWER, shown.country(), shown.wave().id().id(), id);
        return section;
    }

    /** A question that the reader may answer. */
    static Question questionToAnswer(SignedIn who, OpenReturn shown, String variable) {
        Question question = question(who, shown, variable);
        sectionToAnswer(who, shown, sectionOf(shown, question).id());
        return question;
    }

    /** A question that the reader sees. */
    static Question question(SignedIn who, OpenReturn shown, String variable) {
        Optional<Question> question = shown.asked().question(variable);
        if (question.isEmpty()) {
            who.requireWhole(Deed.SEE_RETURN, shown.country(), shown.wave().id().id());
        }
        return question.orElseThrow(() -> RefusedRequest.notFound("wave-pages/question.none", variable));
    }

    /** The section of a question that the reader sees. */
    static Section sectionOf(OpenReturn shown, Question question) {
        return shown.asked().sections().stream()
                .filter(section -> section.questions().contains(question))
                .findFirst()
                .orElseThrow();
    }

    static CountryCode country(String country) {
        try {
            return new CountryCode(country);
        } catch (IllegalArgumentException none) {
            throw RefusedRequest.notFound("wave-pages/country.none", country);
        }
    }
}
