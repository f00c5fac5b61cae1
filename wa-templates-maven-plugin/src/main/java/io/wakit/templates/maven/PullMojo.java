package io.wakit.templates.maven;

import io.wakit.templates.lock.LockFile;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes the templates of an account into the lock file, which is made where it is missing. What was written by hand in it,
 * {@code names} and {@code types}, stays.
 */
@Mojo(name = "pull", requiresOnline = true, threadSafe = true)
public final class PullMojo extends AccountMojo {
    /** As Maven makes it. */
    public PullMojo() {}

    @Override
    void execute(LockFile file) throws MojoExecutionException {
        var lock = file.pull(account());
        getLog().info(lock.getTemplates().size() + " templates are locked in " + lockFile);
    }
}
