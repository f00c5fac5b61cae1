package io.wakit.templates.maven;

import io.wakit.templates.lock.LockFile;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Fails where an account is no longer as the lock file says: a template that is gone, refused, paused, disabled, moved to
 * another category, worded otherwise, or new. Every drift is told. It is bound to no phase, so that builds without a
 * network pass: run it in CI.
 */
@Mojo(name = "check", requiresOnline = true, threadSafe = true)
public final class CheckMojo extends AccountMojo {
    /** Whether a template that is under review counts. */
    @Parameter(property = "wakit.templates.failOnPending", defaultValue = "false")
    boolean failOnPending;

    /** As Maven makes it. */
    public CheckMojo() {}

    @Override
    void execute(LockFile file) throws MojoExecutionException, MojoFailureException {
        var drift = file.check(account(), failOnPending);
        drift.forEach(one -> getLog().error(one.toString()));
        if (!drift.isEmpty()) {
            throw new MojoFailureException("Templates have drifted from " + lockFile + ", in " + drift.size()
                    + (drift.size() == 1 ? " place" : " places") + ": mend them at Meta, or pull");
        }
        getLog().info("All templates are as they are locked in " + lockFile);
    }
}
