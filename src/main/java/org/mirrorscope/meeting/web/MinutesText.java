package org.mirrorscope.meeting.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mirrorscope.document.docx.TextDocument;
import org.mirrorscope.document.docx.TextDocument.Aside;
import org.mirrorscope.document.docx.TextDocument.Block;
import org.mirrorscope.document.docx.TextDocument.Heading;
import org.mirrorscope.document.docx.TextDocument.Notice;
import org.mirrorscope.document.docx.TextDocument.Paragraph;
import org.mirrorscope.document.docx.TextDocument.Points;
import org.mirrorscope.document.docx.TextDocument.Table;
import org.mirrorscope.meeting.web.PrintedMinutes.Item;
import org.mirrorscope.meeting.web.PrintedMinutes.State;
import org.mirrorscope.shell.Reader;

/** Minutes for word processors. */
final class MinutesText {

    private final PrintedMinutes minutes;
    private final Reader reader;
    private final List<Block> blocks = new ArrayList<>();

    MinutesText(PrintedMinutes minutes, Reader reader) {
        this.minutes = minutes;
        this.reader = reader;
    }

    byte[] docx(Instant made) {
        blocks.add(new Aside(minutes.eyebrow()));
        if (minutes.synthetic()) {
            blocks.add(new Notice(word("synthetic")));
        }
        minutes.facts().forEach(fact -> blocks.add(new Paragraph(fact)));
        if (!minutes.parties().isEmpty()) {
            blocks.add(new Heading(1, reader.text("meeting-pages/attendance")));
            minutes.parties().forEach(party -> {
                blocks.add(new Heading(2, party.name()));
                blocks.add(new Points(party.people()));
            });
        }
        for (int item = 0; item < minutes.items().size(); item++) {
            item(item + 1, minutes.items().get(item));
        }
        if (minutes.items().isEmpty()) {
            blocks.add(new Paragraph(word("items.none")));
        }
        return new TextDocument(minutes.title(), minutes.language(), foot(), made, blocks).docx();
    }

    private String foot() {
        return minutes.synthetic() ? minutes.title() + " · " + word("synthetic") : minutes.title();
    }

    private void item(int number, Item item) {
        blocks.add(new Heading(1, number + ". " + item.title()));
        text(item.agenda(), true);
        blocks.add(new Points(item.states().stream().map(State::line).toList()));
        text(item.text(), false);
        findings(item);
        followUps(item);
        if (!item.practices().isEmpty()) {
            blocks.add(new Heading(2, reader.text("meeting-pages/practices")));
            item.practices().forEach(practice -> {
                blocks.add(new Heading(3, practice.title()));
                blocks.add(new Aside(practice.country()));
                blocks.add(new Paragraph(practice.text()));
            });
        }
        if (!item.said().isEmpty()) {
            blocks.add(new Heading(2, word("said")));
            item.said().forEach(said -> {
                blocks.add(new Aside(said.by() + " – " + said.kind()));
                blocks.add(new Paragraph(said.text()));
            });
        }
    }

    private void findings(Item item) {
        if (!item.findings().isEmpty()) {
            String title = reader.text("meeting-pages/findings");
            blocks.add(new Heading(2, title));
            blocks.add(new Table(
                    title,
                    List.of(word("finding.about"), word("finding.holds"), word("finding.as-of"), word("finding.text")),
                    item.findings().stream().map(MinutesText::cells).toList()));
        }
    }

    private static List<String> cells(FindingView finding) {
        String about = finding.label().isEmpty() ? finding.country() : finding.country() + ": " + finding.label();
        return List.of(about, finding.answer(), finding.asOf(), finding.text());
    }

    private void followUps(Item item) {
        if (!item.followUps().isEmpty()) {
            blocks.add(new Heading(2, word("tasks")));
            blocks.add(new Table(
                    word("tasks"),
                    List.of(word("task.what"), word("task.owner"), word("task.due"), word("task.state")),
                    item.followUps().stream()
                            .map(task -> List.of(task.what(), task.owner(), task.due(), task.state()))
                            .toList()));
        }
    }

    private void text(String text, boolean aside) {
        if (!text.isEmpty()) {
            blocks.add(aside ? new Aside(text) : new Paragraph(text));
        }
    }

    private String word(String key) {
        return reader.text("meeting-minutes/" + key);
    }
}
