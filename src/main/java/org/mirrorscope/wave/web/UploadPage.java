package org.mirrorscope.wave.web;

import java.util.List;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * What a workbook would change cell by cell, or what became of it.
 *
 * @param lead the file and when it was sent in
 * @param saved whether it was saved
 * @param sentence what can be done now, or what was done
 * @param changes what it says anew
 * @param same how many cells say what stands there by now
 * @param unread what could not be read
 * @param errors what is wrong with what was just asked for
 */
public record UploadPage(
        String title,
        String description,
        String path,
        ReturnHead head,
        String lead,
        boolean saved,
        String sentence,
        List<Change> changes,
        int same,
        List<Unread> unread,
        List<FormError> errors)
        implements PersonalPage {

    /**
     * A cell that would change, or did.
     *
     * @param number the line's number in the workbook
     * @param place its sheet and cell
     * @param label the question
     * @param section the section on whose page it stands, and its question's variable
     * @param before what stands there now; empty once it is saved
     * @param after what the workbook says
     * @param note a newer answer that stands in its way, or what became of it; empty for nothing
     * @param conflict whether a newer answer stands in its way
     */
    public record Change(
            int number,
            String place,
            String label,
            String section,
            String variable,
            String before,
            String after,
            String note,
            boolean conflict) {}

    /**
     * Something that could not be read.
     *
     * @param place the sheet and cell
     * @param label the question; empty if it is not known
     * @param sentence what is wrong and what to do
     */
    public record Unread(String place, String label, String sentence) {}
}
