/** Pages for signing in, people and seats, the outbox and the audit trail; and how a request's person is found. */
@NullMarked
package org.mirrorscope.access.web;

import org.jspecify.annotations.NullMarked;
