package org.mirrorscope.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorscope.registry.Places.ES;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Drafts;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Section;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shell.Reader;

/** How few things that are alike are told on an agenda. */
class GatheringTest {

    @Test
    void ofAMatrixItSaysWhichItemIsMeant() {
        assertThat(unanswered("one")).isEqualTo("'Question roles one' has no answer");
        assertThat(unanswered("one", "two")).isEqualTo("'Question roles (2 of its 3 items)' has no answer");
        assertThat(unanswered("one", "two", "three")).isEqualTo("'Question roles' has no answer");
    }

    private static String unanswered(String... items) {
        List<Code> all = Drafts.codes("one", "two", "three");
        Question question = Drafts.question("roles", new Kind.Levels(all, Drafts.codes("low", "high")))
                .labelled(LocalizedText.of("Question roles"));
        Section section = new Section("s", LocalizedText.of("Section"), List.of(question));
        List<Topic.Cell> cells = Stream.of(items)
                .map(item -> new Variable("roles." + item, item, LocalizedText.of(item), question, section))
                .map(variable -> new Topic.Cell(variable, null))
                .toList();
        ProposedItem.Sentence reason = ProposedItem.Sentence.of("meeting-agenda/unanswered.reason");
        return Gathering.bySection(
                        ProposedItem.Kind.UNANSWERED, ES, List.of(new Topic(question, section, cells)), some -> reason)
                .getFirst()
                .text()
                .in(Reader.of(Locale.ENGLISH));
    }
}
