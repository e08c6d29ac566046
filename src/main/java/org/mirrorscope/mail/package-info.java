/**
 * Mail to people: the outbox, in which every message waits with the transaction that wrote it, its delivery, and what
 * became of it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform"})
package org.mirrorscope.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
