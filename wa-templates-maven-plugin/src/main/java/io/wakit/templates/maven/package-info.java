/**
 * Templates of WhatsApp in a Maven build: {@code pull} writes those of an account into a lock file, {@code generate} writes
 * typed functions from the file, and {@code check} fails the build when the account is no longer as the file says.
 *
 * <p>Builds that are not Maven's call {@link io.wakit.templates.lock.Main}.
 */
@NullMarked
package io.wakit.templates.maven;

import org.jspecify.annotations.NullMarked;
