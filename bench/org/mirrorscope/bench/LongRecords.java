package org.mirrorscope.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.intake.Pack;
import org.mirrorscope.intake.PackReader;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.platform.Application;
import org.mirrorscope.platform.Home;
import org.mirrorscope.platform.Progress;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.Source;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.registry.Statements;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;

/**
 * The records of forty countries over ten years: four times a year something is said about each of 150 variables, which
 * makes 240,000 statements. Asked is for all that holds of one country, as it was known on a day, of each in turn.
 */
final class LongRecords implements AutoCloseable {

    private static final int COUNTRIES = 40;
    private static final int VARIABLES = 150;
    private static final int QUARTERS = 40;
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 15);

    private final Application application;
    private final Statements statements;
    private final List<CountryCode> countries;

    private LongRecords(Application application) {
        this.application = application;
        this.statements = application.bean(Statements.class);
        this.countries = List.copyOf(application.bean(Countries.class).all().keySet());
    }

    /** Starts it in an empty folder. */
    static LongRecords start(Path folder) throws IOException {
        Path pack = folder.resolve("pack");
        new BigPack(1, 1, COUNTRIES).write(pack);
        Application application = Application.serve(Home.of(folder.resolve("home")), "127.0.0.1", 0);
        Pack read = PackReader.read(pack, Progress.NONE);
        application.bean(Packs.class).load(read.dataset().orElseThrow(), read.problems(), false, Progress.NONE);
        LongRecords records = new LongRecords(application);
        records.countries.forEach(records::fill);
        return records;
    }

    private void fill(CountryCode country) {
        List<Statement> said = new ArrayList<>();
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            for (int variable = 0; variable < VARIABLES; variable++) {
                said.add(fact(country, variable, quarter));
            }
        }
        statements.record(said);
    }

    /** In turn from a return and from a meeting; known a month after it was true. */
    private static Statement fact(CountryCode country, int variable, int quarter) {
        LocalDate asOf = FIRST.plusMonths(3L * quarter);
        return new Statement(
                country,
                name(variable),
                new AnswerValue.Amount(BigDecimal.valueOf(quarter)),
                asOf,
                asOf.plusMonths(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                quarter % 2 == 0
                        ? new Source.Return("w" + quarter, 1)
                        : new Source.Meeting(country + " " + quarter, asOf),
                null,
                Visibility.PUBLIC);
    }

    private static String name(int variable) {
        return "long" + variable;
    }

    /** The milliseconds that it takes to say what was known of a country at the end of a quarter; of the slowest one. */
    double asOf(int quarter) {
        Instant moment = FIRST.plusMonths(3L * quarter + 2).atStartOfDay().toInstant(ZoneOffset.UTC);
        double slowest = 0;
        for (CountryCode country : countries) {
            long start = System.nanoTime();
            Map<String, Statement> known = statements.profileKnownAt(country, Visibility.OFFICE, moment);
            slowest = Math.max(slowest, (System.nanoTime() - start) / 1e6);
            requireKnown(country, quarter, known);
        }
        return slowest;
    }

    private static void requireKnown(CountryCode country, int quarter, Map<String, Statement> known) {
        for (int variable = 0; variable < VARIABLES; variable++) {
            if (!fact(country, variable, quarter).equals(known.get(name(variable)))) {
                throw new IllegalStateException("not what was known of " + country + " after quarter " + quarter);
            }
        }
    }

    @Override
    public void close() {
        application.close();
    }
}
