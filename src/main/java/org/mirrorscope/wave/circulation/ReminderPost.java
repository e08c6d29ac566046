package org.mirrorscope.wave.circulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Holding;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.mail.Outbox;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.Owing;
import org.mirrorscope.wave.Schedule;
import org.springframework.stereotype.Component;

/** Sends reminders to the people of countries that still owe something, but not to where mail comes back from. */
@Component
class ReminderPost {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final Owing owing;
    private final Addressees addressees;
    private final Letters letters;
    private final SendingStore sendings;
    private final Outbox outbox;
    private final Clock clock;

    ReminderPost(
            Owing owing, Addressees addressees, Letters letters, SendingStore sendings, Outbox outbox, Clock clock) {
        this.owing = owing;
        this.addressees = addressees;
        this.letters = letters;
        this.sendings = sendings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Sends them, within the transaction of whoever asks.
     *
     * @param reminder the planned one that they belong to; null for those sent by hand
     * @param which which countries, of those that owe something
     * @param reached told each country in which somebody is written to
     * @return to how many people
     */
    int send(Schedule schedule, @Nullable UUID reminder, Predicate<CountryCode> which, Consumer<CountryCode> reached) {
        sendings.holdOthersOff(schedule.wave().id());
        Instant now = clock.instant();
        List<Sending> before = sendings.all(schedule.wave().id());
        SortedMap<CountryCode, List<Holding>> people = addressees.of(schedule.wave());
        Set<EmailAddress> unreachable = outbox.unreachable();
        int sent = 0;
        for (Map.Entry<CountryCode, Owing.Debt> debt :
                owing.countries(schedule, now).entrySet()) {
            CountryCode country = debt.getKey();
            if (which.test(country)) {
                for (Holding holding : people.getOrDefault(country, List.of())) {
                    if (!unreachable.contains(holding.person().address())
                            && !wasRemindedJustNow(before, country, holding, now)) {
                        Instant until = debt.getValue().until();
                        letters.send(schedule.wave(), LetterKind.REMINDER, country, holding.person(), until, reminder);
                        reached.accept(country);
                        sent++;
                    }
                }
            }
        }
        return sent;
    }

    private static boolean wasRemindedJustNow(List<Sending> before, CountryCode country, Holding holding, Instant now) {
        return before.stream()
                .anyMatch(sending -> sending.kind() == LetterKind.REMINDER
                        && sending.country().equals(country)
                        && sending.person().equals(holding.person().id())
                        && sending.at().plus(PAUSE).isAfter(now));
    }
}
