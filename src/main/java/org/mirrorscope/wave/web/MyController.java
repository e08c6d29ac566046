package org.mirrorscope.wave.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.SignedInEntries;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.NavigationEntry;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.DraftReturns;
import org.mirrorscope.wave.Owed;
import org.mirrorscope.wave.Queries;
import org.mirrorscope.wave.Query;
import org.mirrorscope.wave.QueryState;
import org.mirrorscope.wave.WaveId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where somebody of a country begins: what is asked, by when, and how far it is. */
@Controller
class MyController implements SignedInEntries {

    private static final int FIRST = 10;

    private final DraftReturns returns;
    private final Queries queries;

    MyController(DraftReturns returns, Queries queries) {
        this.returns = returns;
        this.queries = queries;
    }

    @Override
    public List<NavigationEntry> entries(SignedIn who) {
        List<NavigationEntry> entries = new ArrayList<>();
        if (!who.countries().isEmpty() || !who.delegations().isEmpty()) {
            entries.add(new NavigationEntry(FIRST, "/my", "wave-pages/nav.my"));
        }
        if (who.isOffice()) {
            entries.add(new NavigationEntry(FIRST + 10, "/office/waves", "wave-pages/nav.office"));
        }
        return entries;
    }

    @GetMapping("/my")
    MyPage my(SignedIn who, Reader reader) {
        return new MyPage(
                reader.text("wave-pages/my.title"),
                reader.text("wave-pages/my.lead"),
                "/my",
                returns.owed(who).stream()
                        .map(owed -> asked(owed, queries(who, owed, reader), reader))
                        .toList());
    }

    /** What the country is to answer. */
    private List<QueryView> queries(SignedIn who, Owed owed, Reader reader) {
        WaveId wave = owed.schedule().wave().id();
        CountryCode country = owed.draft().country();
        List<Query> open = queries.of(who, wave, country).stream()
                .filter(query -> query.state() == QueryState.OPEN)
                .toList();
        return open.isEmpty() ? List.of() : QueryViews.open(reader, returns.find(who, wave, country), open);
    }

    private static MyPage.Asked asked(Owed owed, List<QueryView> queries, Reader reader) {
        Instant deadline = owed.draft().deadline(owed.schedule());
        return new MyPage.Asked(
                ReturnHeads.base(owed.schedule().wave().id(), owed.draft().country()),
                reader.text(owed.schedule().wave().title()),
                reader.name(owed.draft().country()),
                reader.text("wave-pages/status." + owed.draft().status().code()),
                deadline == null ? null : Moments.full(reader, deadline),
                deadline == null ? null : deadline.toString(),
                owed.open(),
                queries);
    }
}
