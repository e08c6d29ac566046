package org.mirrorscope.wave.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.OpenReturn;
import org.mirrorscope.wave.SectionStanding;
import org.mirrorscope.wave.SectionState;
import org.mirrorscope.wave.WaveId;

/** What stands beside every page of a return. */
record ReturnHeads(Reader reader) {

    static String base(WaveId wave, CountryCode country) {
        return "/my/" + wave.id() + "/" + country.alpha2();
    }

    /** @param here the section that is shown; null on other pages */
    ReturnHead of(OpenReturn shown, @Nullable String here) {
        List<SectionStanding> standings = shown.check().sections();
        Instant deadline = deadline(shown);
        return new ReturnHead(
                base(shown.wave().id(), shown.country()),
                reader.name(shown.country()),
                reader.text(shown.wave().title()),
                reader.text("wave-pages/status." + shown.draft().status().code()),
                note(shown),
                deadline == null ? null : Moments.full(reader, deadline),
                deadline == null ? null : deadline.toString(),
                (int) standings.stream()
                        .filter(standing -> standing.state() == SectionState.COMPLETE)
                        .count(),
                standings.stream().map(standing -> line(shown, standing, here)).toList(),
                shown.open());
    }

    static @Nullable Instant deadline(OpenReturn shown) {
        return shown.draft().deadline(shown.schedule());
    }

    private @Nullable String note(OpenReturn shown) {
        String reason = shown.draft().reason();
        if (reason != null) {
            return reader.text("wave-pages/reason." + shown.draft().status().code(), reason);
        }
        return shown.open() || !shown.draft().status().isWritten() ? null : reader.text("wave-pages/late");
    }

    private SectionLine line(OpenReturn shown, SectionStanding standing, @Nullable String here) {
        String id = standing.section().id();
        return new SectionLine(
                id,
                reader.text(standing.section().title()),
                standing.state().code(),
                reader.text(
                        "wave-pages/section." + standing.state().code(),
                        standing.settled(),
                        standing.asked(),
                        standing.unconfirmed()),
                hands(shown, id),
                id.equals(here));
    }

    /** Who has a section in hand; empty if nobody has. */
    private String hands(OpenReturn shown, String section) {
        String names = shown.handed().stream()
                .filter(handed -> handed.delegation().sections().contains(section))
                .map(handed -> handed.to().name())
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : reader.text("wave-delegation/with", names);
    }
}
