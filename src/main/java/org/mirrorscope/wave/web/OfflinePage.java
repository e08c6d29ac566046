package org.mirrorscope.wave.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * The questionnaire to take away, and where it is sent back.
 *
 * @param writable whether the reader may send one in now
 * @param waiting the address of a workbook that was sent in and not saved; null if there is none
 * @param errors what is wrong with the workbook that was just sent in
 */
public record OfflinePage(
        String title,
        String description,
        String path,
        ReturnHead head,
        boolean writable,
        @Nullable String waiting,
        List<FormError> errors)
        implements PersonalPage {}
