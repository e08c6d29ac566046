package org.mirrorscope.meeting.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.meeting.Finding;
import org.mirrorscope.meeting.FollowUp;
import org.mirrorscope.meeting.Meeting;
import org.mirrorscope.meeting.Practice;
import org.mirrorscope.meeting.Response;
import org.mirrorscope.meeting.SentItem;
import org.mirrorscope.meeting.Standing;
import org.mirrorscope.registry.KnownVariables;
import org.mirrorscope.registry.Source;
import org.mirrorscope.registry.SourceWords;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.registry.Statements;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.springframework.stereotype.Component;

/** Puts minutes into words. */
@Component
class MinuteViews {

    private final KnownVariables variables;
    private final Statements statements;
    private final FollowUpViews followUps;

    MinuteViews(KnownVariables variables, Statements statements, FollowUpViews followUps) {
        this.variables = variables;
        this.statements = statements;
        this.followUps = followUps;
    }

    /** For the pages of one meeting, that one reader sees. */
    Telling of(SignedIn who, Reader reader, Meeting meeting, String path) {
        return new Telling(who, reader, meeting, path);
    }

    /** Tells one reader of one meeting. */
    final class Telling {

        private final SignedIn who;
        private final Reader reader;
        private final MeetingWords words;
        private final Meeting meeting;
        private final String path;

        /** What holds of the countries, as far as it was looked up. */
        private final Map<CountryCode, SortedMap<String, Statement>> records = new TreeMap<>();

        private Telling(SignedIn who, Reader reader, Meeting meeting, String path) {
            this.who = who;
            this.reader = reader;
            this.words = new MeetingWords(reader, variables);
            this.meeting = meeting;
            this.path = path;
        }

        List<FindingView> findings(Collection<Finding> findings) {
            return findings.stream().map(this::finding).toList();
        }

        private FindingView finding(Finding finding) {
            String country = reader.name(finding.country());
            Finding.Fact fact = finding.fact();
            if (fact == null) {
                return new FindingView(
                        finding.id().toString(),
                        country,
                        "",
                        "",
                        "",
                        finding.text(),
                        finding.withdrawn(),
                        "",
                        "",
                        "",
                        false);
            }
            Statement holds = record(finding.country()).get(fact.variable());
            Source source = new Source.Meeting(meeting.id().toString(), meeting.day());
            boolean own = holds != null && holds.source().equals(source);
            return new FindingView(
                    finding.id().toString(),
                    country,
                    words.label(fact.variable()),
                    words.answer(fact.variable(), fact.answer()),
                    reader.date(fact.asOf()),
                    finding.text(),
                    finding.withdrawn(),
                    new SourceWords(reader).of(source),
                    words.visible(fact.variable(), path.equals(Addresses.OFFICE) ? country : ""),
                    holds == null || own ? "" : now(holds),
                    holds != null && !own && holds.asOf().isAfter(fact.asOf()));
        }

        /** What holds of a variable now; empty if nothing is known. */
        String now(CountryCode country, String variable) {
            Statement holds = record(country).get(variable);
            return holds == null ? "" : now(holds);
        }

        private String now(Statement holds) {
            return reader.text(
                    "registry/fact",
                    words.answer(holds.variable(), holds.answer()),
                    new SourceWords(reader).of(holds.source()),
                    reader.date(holds.asOf()));
        }

        private SortedMap<String, Statement> record(CountryCode country) {
            return records.computeIfAbsent(country, one -> statements.profile(one, Visibility.OFFICE));
        }

        List<FollowUpView> followUps(Collection<FollowUp> all) {
            return followUps.of(who, reader, all, List.of(meeting), path);
        }

        List<PracticeView> practices(Collection<Practice> practices) {
            return practices.stream()
                    .map(practice -> new PracticeView(
                            practice.id().toString(),
                            reader.name(practice.country()),
                            practice.title(),
                            practice.text(),
                            practice.withdrawn()))
                    .toList();
        }

        StandingView standing(Standing standing) {
            List<SentView> sent = standing.sent().stream().map(this::sent).toList();
            String state = standing.state().code();
            return new StandingView(
                    standing.country().alpha2(),
                    reader.name(standing.country()),
                    state,
                    reader.text("meeting-pages/standing." + state),
                    last(sent),
                    sent.isEmpty() ? sent : sent.subList(0, sent.size() - 1));
        }

        private static @Nullable SentView last(List<SentView> sent) {
            return sent.isEmpty() ? null : sent.getLast();
        }

        SentView sent(SentItem sent) {
            return new SentView(
                    sent.id().toString(),
                    reader.text("meeting-pages/sent", sent.number(), MeetingWords.by(reader, sent.by())),
                    sent.title(),
                    sent.text(),
                    findings(sent.findings()),
                    followUps(sent.followUps()),
                    practices(sent.practices()),
                    sent.decision()
                            .map(decision -> reader.text(
                                    "meeting-pages/decision." + decision.kind().code(),
                                    MeetingWords.by(reader, decision.by())))
                            .orElse(""),
                    sent.responses().stream().map(this::said).toList());
        }

        private SentView.Said said(Response response) {
            return new SentView.Said(
                    reader.text("meeting-pages/response." + response.kind().code()),
                    response.text(),
                    MeetingWords.by(reader, response.by()),
                    response.kind() == Response.Kind.ANSWERED);
        }
    }
}
