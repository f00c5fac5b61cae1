package io.wakit.templates.maven;

import io.wakit.templates.lock.LockFile;
import io.wakit.templates.lock.LockFileException;
import java.io.File;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What every goal has: a lock file. */
abstract class LockMojo extends AbstractMojo {
    /** The lock file, which belongs under version control. */
    @Parameter(
            property = "wakit.templates.lockFile",
            defaultValue = "${project.basedir}/templates.lock.json",
            required = true)
    File lockFile = new File("templates.lock.json");

    /** Whether to do nothing. */
    @Parameter(property = "wakit.templates.skip", defaultValue = "false")
    boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped: wakit.templates.skip is set");
            return;
        }
        try {
            execute(new LockFile(lockFile.toPath()));
        } catch (LockFileException | IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    abstract void execute(LockFile file) throws MojoExecutionException, MojoFailureException;
}
