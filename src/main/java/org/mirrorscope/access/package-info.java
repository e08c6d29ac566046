/**
 * Who may do what: people, the seats that they hold for a country or the office, how they sign in, and the trail of what
 * they did.
 *
 * <p>A controller takes the person who asks as a parameter of type {@link org.mirrorscope.access.SignedIn} and asks it
 * what it may; the answer is decided in one place, {@link org.mirrorscope.access.Deed}. What was done is told to
 * {@link org.mirrorscope.access.Audit}, in the transaction that does it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"document::table"})
package org.mirrorscope.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
