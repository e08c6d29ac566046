package org.mirrorscope.instrument.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.mirrorscope.instrument.DraftId;
import org.mirrorscope.instrument.QuestionPath;
import org.mirrorscope.instrument.VersionId;

/** The paths of the office's pages for questionnaires. */
final class Addresses {

    static final String INSTRUMENTS = "/office/instruments";

    private Addresses() {}

    static String draft(DraftId id) {
        return INSTRUMENTS + "/drafts/" + id;
    }

    static String section(DraftId id, String section) {
        return draft(id) + "#section-" + encoded(section);
    }

    static String question(DraftId id, QuestionPath path) {
        return draft(id) + "/question?variable=" + encoded(path.variable())
                + (path.isField() ? "&field=" + encoded(path.field()) : "");
    }

    static String newQuestion(DraftId id, String section) {
        return draft(id) + "/question?section=" + encoded(section);
    }

    static String checks(DraftId id) {
        return draft(id) + "/checks";
    }

    static String translation(DraftId id, String language) {
        return draft(id) + "/translation?to=" + encoded(language);
    }

    static String concordance(DraftId id, String against) {
        return draft(id) + "/concordance?against=" + encoded(against);
    }

    static String verdict(DraftId id, String against, String variable) {
        return draft(id) + "/verdict?against=" + encoded(against) + "&variable=" + encoded(variable);
    }

    static String preview(DraftId id, String language) {
        return draft(id) + "/preview?in=" + encoded(language);
    }

    static String draftFile(DraftId id, String ending) {
        return draft(id) + "/file." + ending;
    }

    static String version(VersionId id) {
        return INSTRUMENTS + "/version?" + named(id);
    }

    static String versionFile(VersionId id, String ending) {
        return INSTRUMENTS + "/version/file." + ending + "?" + named(id);
    }

    private static String named(VersionId id) {
        return "instrument=" + encoded(id.instrument()) + "&version=" + encoded(id.version());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
