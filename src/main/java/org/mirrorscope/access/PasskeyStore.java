package org.mirrorscope.access;

import static org.mirrorscope.access.db.Tables.CHALLENGE;
import static org.mirrorscope.access.db.Tables.PASSKEY;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.db.tables.records.PasskeyRecord;
import org.mirrorscope.shared.NewId;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The tables of passkeys and of what devices are asked to sign; the first as Spring Security reads and writes it. */
@Component
class PasskeyStore implements UserCredentialRepository {

    private final DSLContext sql;
    private final Clock clock;

    PasskeyStore(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    List<Passkey> of(PersonId person) {
        return sql.selectFrom(PASSKEY)
                .where(PASSKEY.PERSON.eq(person.id()))
                .orderBy(PASSKEY.ADDED_AT, PASSKEY.ID)
                .fetch(row -> new Passkey(
                        row.getId(),
                        row.getName(),
                        row.getAddedAt().toInstant(),
                        row.getUsedAt() == null ? null : row.getUsedAt().toInstant()));
    }

    /** Takes a passkey away, and tells what it was called; empty if the person has none of that id. */
    Optional<String> remove(PersonId person, UUID id) {
        return sql.deleteFrom(PASSKEY)
                .where(PASSKEY.ID.eq(id), PASSKEY.PERSON.eq(person.id()))
                .returning(PASSKEY.NAME)
                .fetchOptional(PASSKEY.NAME);
    }

    @Override
    public void delete(Bytes credential) {
        sql.deleteFrom(PASSKEY)
                .where(PASSKEY.CREDENTIAL.eq(credential.getBytes()))
                .execute();
    }

    /** @throws IllegalArgumentException if a device counts no further than another before it: one of them is a copy */
    @Override
    public void save(CredentialRecord credential) {
        if (findByCredentialId(credential.getCredentialId()) == null) {
            add(credential);
            return;
        }
        long count = credential.getSignatureCount();
        int saved = sql.update(PASSKEY)
                .set(PASSKEY.SIGNATURES, count)
                .set(PASSKEY.USED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .where(
                        PASSKEY.CREDENTIAL.eq(credential.getCredentialId().getBytes()),
                        count == 0 ? PASSKEY.SIGNATURES.eq(0L) : PASSKEY.SIGNATURES.lt(count))
                .execute();
        if (saved == 0) {
            throw new IllegalArgumentException("the count of signatures does not rise: a copied passkey");
        }
    }

    private void add(CredentialRecord credential) {
        PasskeyRecord row = new PasskeyRecord();
        row.setId(NewId.next());
        row.setPerson(Owner.person(credential.getUserEntityUserId()).id());
        row.setName(credential.getLabel());
        row.setCredential(credential.getCredentialId().getBytes());
        row.setPublicKey(credential.getPublicKey().getBytes());
        row.setAttestation(
                Objects.requireNonNull(credential.getAttestationObject()).getBytes());
        row.setSignatures(credential.getSignatureCount());
        row.setTransports(credential.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .toArray(String[]::new));
        row.setBackupPossible(credential.isBackupEligible());
        row.setBackedUp(credential.isBackupState());
        row.setAddedAt(clock.instant().atOffset(ZoneOffset.UTC));
        sql.insertInto(PASSKEY).set(row).execute();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return sql.selectFrom(PASSKEY)
                .where(PASSKEY.CREDENTIAL.eq(credential.getBytes()))
                .fetchOne(PasskeyStore::credential);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes owner) {
        return sql.selectFrom(PASSKEY)
                .where(PASSKEY.PERSON.eq(Owner.person(owner).id()))
                .fetch(PasskeyStore::credential);
    }

    private static CredentialRecord credential(PasskeyRecord row) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getCredential()))
                .userEntityUserId(Owner.id(new PersonId(row.getPerson())))
                .publicKey(new ImmutablePublicKeyCose(row.getPublicKey()))
                .attestationObject(new Bytes(row.getAttestation()))
                .signatureCount(row.getSignatures())
                .uvInitialized(true)
                .transports(Arrays.stream(row.getTransports())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.getBackupPossible())
                .backupState(row.getBackedUp())
                .created(row.getAddedAt().toInstant())
                .label(row.getName())
                .build();
    }

    int countChallenges(String source, Instant since) {
        return sql.fetchCount(
                CHALLENGE, CHALLENGE.SOURCE.eq(source), CHALLENGE.MADE_AT.gt(since.atOffset(ZoneOffset.UTC)));
    }

    /** @param person null for signing in */
    void addChallenge(Bytes challenge, @Nullable PersonId person, String source) {
        sql.insertInto(CHALLENGE)
                .set(CHALLENGE.CHALLENGE_, challenge.getBytes())
                .set(CHALLENGE.PERSON, person == null ? null : person.id())
                .set(CHALLENGE.SOURCE, source)
                .set(CHALLENGE.MADE_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Uses a challenge up; false if there is none, or it is another person's. */
    boolean useChallenge(Bytes challenge, @Nullable PersonId person) {
        return sql.deleteFrom(CHALLENGE)
                        .where(
                                CHALLENGE.CHALLENGE_.eq(challenge.getBytes()),
                                person == null ? CHALLENGE.PERSON.isNull() : CHALLENGE.PERSON.eq(person.id()))
                        .execute()
                == 1;
    }

    void forgetChallenges(Instant before) {
        sql.deleteFrom(CHALLENGE)
                .where(CHALLENGE.MADE_AT.lt(before.atOffset(ZoneOffset.UTC)))
                .execute();
    }
}
