package org.mirrorscope.access;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** People as devices know the owners of passkeys: by the bytes of their id. */
@Component
class Owner implements PublicKeyCredentialUserEntityRepository {

    private static final int BYTES = 16;

    private final PersonStore people;

    Owner(PersonStore people) {
        this.people = people;
    }

    static Bytes id(PersonId person) {
        return new Bytes(ByteBuffer.allocate(BYTES)
                .putLong(person.id().getMostSignificantBits())
                .putLong(person.id().getLeastSignificantBits())
                .array());
    }

    static PersonId person(Bytes id) {
        ByteBuffer bytes = ByteBuffer.wrap(id.getBytes());
        return new PersonId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    /** What the device shows when it asks which passkey to use. */
    static PublicKeyCredentialUserEntity of(Person person) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(id(person.id()))
                .name(person.address().text())
                .displayName(person.name())
                .build();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return people.find(person(id)).map(Owner::of).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String address) {
        throw new UnsupportedOperationException("a passkey names its owner by id");
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("people are invited");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("people are kept");
    }
}
