package org.mirrorscope.registry;

import java.time.LocalDate;
import org.mirrorscope.shell.Reader;

/** Where a fact comes from, in words that stand beside its value. */
public record SourceWords(Reader reader) {

    /** For example {@code from the meeting of 3 March 2026}. */
    public String of(Source source) {
        return switch (source) {
            case Source.Return(String wave, int revision) ->
                reader.text("registry/source.return", wave, Integer.toString(revision));
            case Source.Meeting(String _, LocalDate day) -> reader.text("registry/source.meeting", reader.date(day));
            case Source.Update(String _, LocalDate day) -> reader.text("registry/source.update", reader.date(day));
            case Source.Settlement(String _, LocalDate day) ->
                reader.text("registry/source.settlement", reader.date(day));
        };
    }
}
