package org.mirrorscope.instrument.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.web.Asked.Option;
import org.mirrorscope.shell.PersonalPage;

/**
 * One question in two versions, side by side, and the verdict about it.
 *
 * @param then as the earlier version asks it; null if it does not
 * @param now as the draft asks it; null if it does not
 * @param verdicts the verdicts that can be stated, by their word in packs
 * @param newCodes the codes that the earlier version lacks: which was each then?
 * @param thenCodes the earlier version's codes
 * @param goneCodes the codes that the draft lacks: which did each become?
 * @param nowCodes the draft's codes
 */
public record VerdictPage(
        String title,
        String description,
        String path,
        EditorFrame editor,
        String against,
        String variable,
        String changes,
        @Nullable Asked then,
        @Nullable Asked now,
        List<String> verdicts,
        List<Option> newCodes,
        List<Option> thenCodes,
        List<Option> goneCodes,
        List<Option> nowCodes,
        List<Language> languages,
        Typed typed,
        boolean stated,
        String backHref)
        implements PersonalPage {}
