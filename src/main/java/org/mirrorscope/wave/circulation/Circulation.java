package org.mirrorscope.wave.circulation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Holding;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.Subject;
import org.mirrorscope.mail.Letter;
import org.mirrorscope.mail.Message;
import org.mirrorscope.mail.MessageId;
import org.mirrorscope.mail.Outbox;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.Owing;
import org.mirrorscope.wave.Schedule;
import org.mirrorscope.wave.WaveId;
import org.mirrorscope.wave.WavePlans;
import org.mirrorscope.wave.WaveState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invitations to the people of a wave's countries, and their words. Everything asks first whether the person may. */
@Component
public class Circulation {

    private final WavePlans waves;
    private final Owing owing;
    private final Addressees addressees;
    private final LetterStore store;
    private final LetterTexts texts;
    private final Letters letters;
    private final SendingStore sendings;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Circulation(
            WavePlans waves,
            Owing owing,
            Addressees addressees,
            LetterStore store,
            LetterTexts texts,
            Letters letters,
            SendingStore sendings,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.waves = waves;
        this.owing = owing;
        this.addressees = addressees;
        this.store = store;
        this.texts = texts;
        this.letters = letters;
        this.sendings = sendings;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who is written to about a wave, and what was sent so far. */
    @Transactional(readOnly = true)
    public Mailing mailing(SignedIn who, WaveId wave) {
        Schedule schedule = waves.find(who, wave);
        List<Sending> sent = sendings.all(wave);
        Map<MessageId, Message> messages =
                outbox.find(sent.stream().map(Sending::message).toList());
        return new Mailing(
                schedule,
                schedule.takesAnswers(clock.instant()),
                addressees.roles(wave),
                addressees.of(schedule.wave()),
                sent,
                messages,
                outbox.hasServer());
    }

    /**
     * Chooses to whom letters go.
     *
     * @throws Refusal if it is nobody
     */
    @Transactional
    public void writeTo(SignedIn who, WaveId wave, Collection<Role> roles) {
        waves.find(who, wave);
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        roles.stream().filter(role -> !role.isOfOffice()).forEach(chosen::add);
        if (chosen.isEmpty()) {
            throw new Refusal("wave/circulation.nobody");
        }
        store.writeTo(wave, chosen);
        String words = chosen.stream().map(Role::code).collect(Collectors.joining(", "));
        audit.record(who, "wave/audit.addressed", Subject.of("wave", wave), words);
    }

    /**
     * Sends the invitation to everybody who has none yet.
     *
     * @return to how many people
     * @throws Refusal if the wave cannot be answered now, or everybody has one
     */
    @Transactional
    public int invite(SignedIn who, WaveId wave) {
        Schedule schedule = open(waves.find(who, wave), clock.instant());
        sendings.holdOthersOff(wave);
        Mailing now = mailing(who, wave);
        Map<CountryCode, Owing.Debt> debts = owing.countries(schedule, clock.instant());
        List<String> invited = new ArrayList<>();
        Set<CountryCode> countries = new TreeSet<>();
        now.uninvited()
                .forEach((country, people) -> people.forEach(holding -> {
                    letters.send(
                            schedule.wave(),
                            LetterKind.INVITATION,
                            country,
                            holding.person(),
                            deadline(schedule, debts.get(country)),
                            null);
                    invited.add(holding.person().name());
                    countries.add(country);
                }));
        if (invited.isEmpty()) {
            throw new Refusal("wave/circulation.done");
        }
        audit.record(who, "wave/audit.invited", Subject.of("wave", wave), invited.size(), countries.size());
        return invited.size();
    }

    private static @Nullable Instant deadline(Schedule schedule, Owing.@Nullable Debt debt) {
        return debt == null ? schedule.deadline() : debt.until();
    }

    /** @throws Refusal unless it can be answered now */
    static Schedule open(Schedule schedule, Instant now) {
        String id = schedule.wave().id().id();
        if (schedule.state() != WaveState.OPEN) {
            throw new Refusal("wave/wave.is." + schedule.state().code(), id);
        }
        if (!schedule.takesAnswers(now)) {
            throw new Refusal("wave/circulation.late", id);
        }
        return schedule;
    }

    /** The words of a letter, by language tag; the initiative's first language first. */
    @Transactional(readOnly = true)
    public Map<String, LetterText> words(SignedIn who, WaveId wave, LetterKind kind) {
        waves.find(who, wave);
        return texts.all(wave, kind);
    }

    /**
     * Changes the words of a letter; what was sent stays as it was.
     *
     * @throws Refusal if one of them cannot be sent; see {@link #check}
     */
    @Transactional
    public void write(SignedIn who, WaveId wave, LetterKind kind, Map<String, LetterText> words) {
        waves.find(who, wave);
        texts.write(wave, kind, words);
        audit.record(who, "wave/audit.worded." + kind.code(), Subject.of("wave", wave));
    }

    /**
     * Looks whether words can be sent.
     *
     * @throws Refusal with a sentence that says what to change
     */
    public void check(LetterText words) {
        words.require();
    }

    /** A letter as somebody gets it, with words that may not be saved yet. */
    @Transactional(readOnly = true)
    public Letter preview(
            SignedIn who,
            WaveId wave,
            LetterKind kind,
            Map<String, LetterText> words,
            CountryCode country,
            Holding to) {
        Schedule schedule = waves.find(who, wave);
        return letters.letter(schedule.wave(), kind, words, country, to.person(), schedule.deadline());
    }
}
