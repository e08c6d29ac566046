package org.mirrorscope.access;

import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.platform.WorldAddress;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser and this program say to each other about passkeys, after Web Authentication Level 3. A passkey is made
 * for the host of the configured address, stands on the device with its owner's name, and asks for finger, face or PIN,
 * since it is all that a person signs in with.
 */
@Component
class PasskeyCeremony {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final PasskeyStore store;
    private final Owner owners;
    private final WorldAddress world;
    private final SiteLinks links;

    PasskeyCeremony(PasskeyStore store, Owner owners, WorldAddress world, SiteLinks links) {
        this.store = store;
        this.owners = owners;
        this.world = world;
        this.links = links;
    }

    /** What a device says, and what it was asked to sign. */
    record Answer<R extends AuthenticatorResponse>(PublicKeyCredential<R> credential, Bytes challenge) {}

    /** How long a person may take, in the browser and here. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    /** How a browser is asked to make a passkey. */
    String toAdd(Person person, Bytes challenge) {
        return JSON.writeValueAsString(creation(person, challenge));
    }

    private PublicKeyCredentialCreationOptions creation(Person person, Bytes challenge) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(PublicKeyCredentialRpEntity.builder()
                        .id(host())
                        .name(links.brand())
                        .build())
                .user(Owner.of(person))
                .challenge(challenge)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build())
                .attestation(AttestationConveyancePreference.NONE)
                .excludeCredentials(known(person))
                .timeout(PATIENCE)
                .build();
    }

    private List<PublicKeyCredentialDescriptor> known(Person person) {
        return store.findByUserId(Owner.id(person.id())).stream()
                .map(PasskeyCeremony::descriptor)
                .toList();
    }

    private static PublicKeyCredentialDescriptor descriptor(CredentialRecord credential) {
        return PublicKeyCredentialDescriptor.builder()
                .id(credential.getCredentialId())
                .transports(credential.getTransports())
                .build();
    }

    /** How a browser is asked to sign in with whatever passkey it has for this site. */
    String toSignIn(Bytes challenge) {
        return JSON.writeValueAsString(request(challenge));
    }

    private PublicKeyCredentialRequestOptions request(Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .rpId(host())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .allowCredentials(List.of())
                .timeout(PATIENCE)
                .build();
    }

    /** @throws Refusal if this is not what a browser says of a new passkey */
    Answer<AuthenticatorAttestationResponse> readNew(String text) {
        return read(
                text,
                new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {},
                AuthenticatorAttestationResponse::getAttestationObject);
    }

    /** @throws Refusal if this is not what a browser says of a passkey that was used */
    Answer<AuthenticatorAssertionResponse> readUsed(String text) {
        return read(
                text,
                new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {},
                AuthenticatorAssertionResponse::getSignature);
    }

    private static <R extends AuthenticatorResponse> Answer<R> read(
            String text, TypeReference<PublicKeyCredential<R>> type, Function<R, Bytes> needed) {
        return judged(() -> {
            PublicKeyCredential<R> credential = Objects.requireNonNullElseGet(JSON.readValue(text, type), () -> {
                throw new IllegalArgumentException("nothing was said");
            });
            R said = credential.getResponse();
            if (Objects.isNull(said.getClientDataJSON()) || Objects.isNull(needed.apply(said))) {
                throw new IllegalArgumentException("a part is missing");
            }
            return new Answer<>(
                    credential,
                    Bytes.fromBase64(JSON.readTree(said.getClientDataJSON().getBytes())
                            .path("challenge")
                            .asString("")));
        });
    }

    /** Keeps a new passkey. */
    void add(Person person, String name, Answer<AuthenticatorAttestationResponse> answer) {
        judged(() -> operations()
                .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                        creation(person, answer.challenge()), new RelyingPartyPublicKey(answer.credential(), name))));
    }

    /** Whose passkey signed. */
    PersonId owner(Answer<AuthenticatorAssertionResponse> answer) {
        return judged(() -> Owner.person(operations()
                .authenticate(new RelyingPartyAuthenticationRequest(request(answer.challenge()), answer.credential()))
                .getId()));
    }

    /** The address is known only when the program serves pages, and cheap to ask for. */
    private Webauthn4JRelyingPartyOperations operations() {
        URI address = URI.create(world.text());
        return new Webauthn4JRelyingPartyOperations(
                owners,
                store,
                PublicKeyCredentialRpEntity.builder().id(host()).name(host()).build(),
                Set.of(address.getScheme() + "://" + address.getRawAuthority()));
    }

    private String host() {
        return URI.create(world.text()).getHost();
    }

    private static <T> T judged(Supplier<T> said) {
        try {
            return said.get();
        } catch (IllegalArgumentException | WebAuthnException | JacksonException wrong) {
            throw new Refusal(wrong, "access/passkey.refused");
        }
    }
}
