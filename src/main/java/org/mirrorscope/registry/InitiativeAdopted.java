package org.mirrorscope.registry;

/** The initiative or its countries were brought in or changed. Told inside the transaction that does it. */
public record InitiativeAdopted(String initiative) {}
