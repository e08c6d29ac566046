package org.mirrorscope.analysis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.shared.CountryCode;

/** How the figures of a page were counted, from which answers. */
record MethodWords(Context context, Finding finding) {

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(context.text("method.counted"));
        if (finding.compared() != null) {
            sentences.add(context.text("method.panel"));
        }
        sentences.add(context.text(
                "method.revisions", finding.distribution().revisions().size(), Findings.METHOD));
        List<CountryCode> corrected = finding.distribution().revisions().entrySet().stream()
                .filter(revision -> revision.getValue() > 1)
                .map(Map.Entry::getKey)
                .filter(finding.distribution().population()::contains)
                .toList();
        if (!corrected.isEmpty()) {
            sentences.add(context.text("method.corrected", context.listed(corrected)));
        }
        return sentences;
    }
}
