package org.mirrorscope.wave.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Burden;
import org.mirrorscope.wave.Cockpit;
import org.mirrorscope.wave.OpenReturn;
import org.mirrorscope.wave.Query;
import org.mirrorscope.wave.ReturnStatus;
import org.mirrorscope.wave.Schedule;
import org.mirrorscope.wave.SectionStanding;
import org.mirrorscope.wave.SignedReturn;

/** The office's pages. */
record OfficePages(Reader reader) {

    WavesPage waves(List<Schedule> schedules, boolean mayRun) {
        return new WavesPage(
                reader.text("wave-pages/office.title"),
                reader.text("wave-pages/office.lead"),
                "/office/waves",
                schedules.reversed().stream().map(this::line).toList(),
                mayRun);
    }

    private WavesPage.Line line(Schedule schedule) {
        Instant deadline = schedule.deadline();
        return new WavesPage.Line(
                path(schedule),
                reader.text(schedule.wave().title()),
                reader.text("wave-pages/state." + schedule.state().code()),
                deadline == null ? "" : Moments.full(reader, deadline));
    }

    private static String path(Schedule schedule) {
        return "/office/waves/" + schedule.wave().id().id();
    }

    CockpitPage cockpit(Cockpit cockpit, boolean mayRun, List<Query> unsettled) {
        Schedule schedule = cockpit.schedule();
        Instant deadline = schedule.deadline();
        long review = count(cockpit, ReturnStatus.SUBMITTED);
        long accepted = cockpit.lines().values().stream()
                .filter(line -> line.accepted() != null)
                .count();
        long signed = cockpit.lines().values().stream()
                .filter(line -> line.accepted() != null || line.draft().status() == ReturnStatus.SUBMITTED)
                .count();
        return new CockpitPage(
                reader.text(schedule.wave().title()),
                reader.text("wave-pages/cockpit.title"),
                path(schedule),
                reader.text("wave-pages/cockpit.lead", signed, cockpit.lines().size(), accepted, review),
                reader.text("wave-pages/state." + schedule.state().code()),
                schedule.state().code(),
                deadline == null ? null : Moments.full(reader, deadline),
                deadline == null ? null : deadline.toString(),
                cockpit.asked().sections().stream()
                        .map(section -> reader.text(section.title()))
                        .toList(),
                cockpit.lines().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(reader.byName()))
                        .map(line -> line(path(schedule), line.getKey().alpha2(), line.getValue()))
                        .toList(),
                unsettled.stream()
                        .map(new QueryViews(reader, cockpit.asked())::forOffice)
                        .toList(),
                cockpit.burden() == null ? null : burden(reader, cockpit.burden()),
                cockpit.lines().entrySet().stream()
                        .filter(line -> line.getValue().draft().status() == ReturnStatus.SUBMITTED)
                        .map(Map.Entry::getKey)
                        .sorted(reader.byName())
                        .map(reader::name)
                        .collect(Collectors.joining(", ")),
                mayRun);
    }

    private static long count(Cockpit cockpit, ReturnStatus status) {
        return cockpit.lines().values().stream()
                .filter(line -> line.draft().status() == status)
                .count();
    }

    private CockpitPage.Line line(String path, String country, Cockpit.Line line) {
        ReturnStatus status = line.draft().status();
        // What a pack brought was accepted without a draft.
        ReturnStatus shown =
                status == ReturnStatus.NOT_STARTED && line.accepted() != null ? ReturnStatus.ACCEPTED : status;
        boolean begun = status != ReturnStatus.NOT_STARTED && status != ReturnStatus.DECLINED;
        String declined = status == ReturnStatus.DECLINED ? line.draft().reason() : null;
        return new CockpitPage.Line(
                path + "/" + country,
                reader.name(line.draft().country()),
                declined == null
                        ? reader.text("wave-pages/status." + shown.code())
                        : reader.text("wave-pages/status.declined.because", declined),
                status == ReturnStatus.SUBMITTED,
                begun ? line.sections().stream().map(this::cell).toList() : List.of());
    }

    private CockpitPage.Cell cell(SectionStanding standing) {
        return new CockpitPage.Cell(
                standing.state().code(),
                reader.text(
                        "wave-pages/section." + standing.state().code(),
                        standing.settled(),
                        standing.asked(),
                        standing.unconfirmed()));
    }

    /** What somebody typed who sends a return back, and what is wrong with it. */
    record Typed(String reason, String until, List<FormError> errors) {

        static final Typed NOTHING = new Typed("", "", List.of());
    }

    ReviewPage review(OpenReturn shown, SignedIn who, @Nullable SignedReturn signed, List<Query> queries, Typed typed) {
        ReturnPages pages = new ReturnPages(reader, shown, who);
        ReturnStatus status = shown.draft().status();
        String title = reader.text("wave-pages/review.title", reader.name(shown.country()));
        return new ReviewPage(
                title,
                title,
                path(shown.schedule()) + "/" + shown.country().alpha2(),
                new ReturnHeads(reader).of(shown, null),
                path(shown.schedule()),
                signed == null ? 0 : signed.number(),
                signed != null && status == ReturnStatus.SUBMITTED && who.mayReview(),
                who.mayReview(),
                who.mayReview() && signed != null && status != ReturnStatus.NOT_STARTED,
                mayReopen(shown, who),
                signed == null ? List.of() : pages.facts(signed),
                shown.last() == null ? null : reader.text(shown.last().wave().title()),
                signed == null ? List.of() : new CheckPages(reader, shown).warnings(shown.warnings(signed)),
                signed == null ? List.of() : new CheckPages(reader, shown).signed(signed, true),
                shown.handed().stream()
                        .map(handed -> DelegationController.line(reader, shown, handed))
                        .toList(),
                queries(shown, queries),
                remarks(shown),
                pages.steps(),
                typed.reason(),
                typed.until(),
                typed.errors());
    }

    /** What can be begun, or waits for review, needs no time of its own. */
    private static boolean mayReopen(OpenReturn shown, SignedIn who) {
        ReturnStatus status = shown.draft().status();
        boolean canBegin = status == ReturnStatus.NOT_STARTED && shown.open();
        return who.mayRunWaves() && status != ReturnStatus.SUBMITTED && !canBegin;
    }

    private Map<String, List<QueryView>> queries(OpenReturn shown, List<Query> queries) {
        QueryViews views = new QueryViews(reader, shown.asked());
        return queries.stream()
                .collect(Collectors.groupingBy(
                        Query::variable, Collectors.mapping(views::forOffice, Collectors.toList())));
    }

    static String burden(Reader reader, Burden burden) {
        return reader.text("wave-pages/burden", burden.minutes(), burden.countries());
    }

    /** The comments on a return, each with its question. */
    List<ReviewPage.RemarkLine> remarks(OpenReturn shown) {
        return shown.draft().remarks().stream()
                .map(remark -> new ReviewPage.RemarkLine(
                        shown.asked()
                                .question(remark.variable())
                                .map(question -> reader.text(question.label()))
                                .orElse(remark.variable()),
                        remark.text(),
                        reader.text("wave-pages/by", remark.writer().name(), Moments.full(reader, remark.at()))))
                .toList();
    }
}
