package org.mirrorscope.wave.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Holding;
import org.mirrorscope.access.Role;
import org.mirrorscope.mail.Fate;
import org.mirrorscope.mail.Message;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Owing;
import org.mirrorscope.wave.Schedule;
import org.mirrorscope.wave.circulation.LetterKind;
import org.mirrorscope.wave.circulation.Mailing;
import org.mirrorscope.wave.circulation.Reminder;

/** Makes the page on which the office circulates a wave. */
record CirculationPages(Reader reader, Mailing mailing, SortedMap<CountryCode, Owing.Debt> owing) {

    static String path(Schedule schedule) {
        return "/office/waves/" + schedule.wave().id() + "/circulation";
    }

    /** @param days what was typed to plan reminders; null for what is planned */
    CirculationPage page(List<Reminder> reminders, @Nullable String days, String done, List<FormError> errors) {
        Schedule schedule = mailing.schedule();
        Instant deadline = schedule.deadline();
        String wave = reader.text(schedule.wave().title());
        return new CirculationPage(
                reader.text("wave-pages/circulation.title", wave),
                reader.text("wave-pages/circulation"),
                path(schedule),
                "/office/waves/" + schedule.wave().id(),
                wave,
                done,
                reader.text(
                        "wave-pages/circulation.lead." + schedule.state().code(),
                        deadline == null
                                ? reader.text("wave-pages/circulation.no-deadline")
                                : Moments.full(reader, deadline)),
                mailing.open(),
                mailing.hasServer(),
                roles(),
                mailing.unreached().stream()
                        .sorted(reader.byName())
                        .map(reader::name)
                        .toList(),
                addressees(),
                mailing.uninvited().values().stream().mapToInt(List::size).sum(),
                reminders.stream()
                        .filter(reminder -> reminder.state() != Reminder.State.CANCELLED)
                        .map(this::planned)
                        .toList(),
                days == null ? waiting(reminders) : days,
                debtors(),
                errors);
    }

    private List<CirculationPage.Choice> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> !role.isOfOffice())
                .map(role -> new CirculationPage.Choice(
                        role.code(),
                        reader.text("wave-pages/seat." + role.code()),
                        mailing.roles().contains(role)))
                .toList();
    }

    private List<CirculationPage.Addressee> addressees() {
        return mailing.people().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(reader.byName()))
                .flatMap(country -> country.getValue().stream().map(holding -> addressee(country.getKey(), holding)))
                .toList();
    }

    private CirculationPage.Addressee addressee(CountryCode country, Holding holding) {
        String to = country.alpha2() + "." + holding.person().id();
        return new CirculationPage.Addressee(
                reader.name(country),
                holding.person().name(),
                reader.text("wave-pages/seat." + holding.seat().role().code()),
                holding.person().address().text(),
                path(mailing.schedule()) + "/invitation?to=" + to,
                mailing.last(LetterKind.INVITATION, country, holding.person().id())
                        .map(this::fate)
                        .orElse(null));
    }

    private CirculationPage.Fate fate(Message message) {
        return new CirculationPage.Fate(
                "/office/outbox/" + message.id(),
                reader.text(
                        "wave-pages/circulation.fate." + message.fate().name().toLowerCase(Locale.ROOT),
                        Moments.full(reader, message.madeAt())),
                message.attempts().isEmpty() ? "" : message.attempts().getLast().said(),
                message.fate() == Fate.FAILED);
    }

    private CirculationPage.Planned planned(Reminder reminder) {
        Instant settled = reminder.settledAt();
        Instant shown = settled == null ? reminder.dueAt() : settled;
        return new CirculationPage.Planned(
                reader.text("wave-pages/reminder.days", reminder.days()),
                Moments.full(reader, shown),
                shown.toString(),
                reader.text("wave-pages/reminder." + reminder.state().code()));
    }

    static String waiting(List<Reminder> reminders) {
        return reminders.stream()
                .filter(reminder -> reminder.state() == Reminder.State.WAITING)
                .map(reminder -> String.valueOf(reminder.days()))
                .collect(Collectors.joining(", "));
    }

    private List<CirculationPage.Debtor> debtors() {
        return owing.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(reader.byName()))
                .map(debt -> new CirculationPage.Debtor(
                        debt.getKey().alpha2(),
                        reader.name(debt.getKey()),
                        "/office/waves/" + mailing.schedule().wave().id() + "/" + debt.getKey(),
                        reader.text(
                                "wave-pages/status." + debt.getValue().status().code()),
                        mailing.last(LetterKind.REMINDER, debt.getKey())
                                .map(this::fate)
                                .orElse(null),
                        !mailing.people().getOrDefault(debt.getKey(), List.of()).isEmpty()))
                .toList();
    }
}
