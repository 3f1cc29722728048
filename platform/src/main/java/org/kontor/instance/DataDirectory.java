package org.kontor.instance;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// A directory that one running instance holds: open to its owner alone, locked, with room left on
/// its disk.
final class DataDirectory implements AutoCloseable {
    private static final long LEAST_FREE_BYTES = 256L << 20;

    private final Path path;
    private final RandomAccessFile lock;

    private DataDirectory(Path path, RandomAccessFile lock) {
        this.path = path;
        this.lock = lock;
    }

    /// Takes the directory for this process, making it where it is missing.
    ///
    /// @throws StartFailure when it is in use, cannot be written, or its disk is full
    static DataDirectory take(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            requireSpace(path);
            return new DataDirectory(path, lock(path));
        } catch (IOException failure) {
            throw unusable(path, failure);
        }
    }

    Path path() {
        return path;
    }

    StartFailure unusable(IOException failure) {
        return unusable(path, failure);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The secret in the named file, readable by its owner alone; made on first use.
    String secret(String name) throws IOException {
        Path file = path.resolve(name);
        if (Files.notExists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(
                    fresh,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    fresh, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    private static StartFailure unusable(Path path, IOException failure) {
        return new StartFailure(
                "Cannot use the data directory %s: %s. Choose another with --data."
                        .formatted(path, failure),
                failure);
    }

    private static void requireSpace(Path directory) throws IOException {
        long free = Files.getFileStore(directory).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new StartFailure(
                    "The disk of the data directory %s is full: %d MB free, at least %d MB needed. Free some space or choose another directory with --data."
                            .formatted(directory, free >> 20, LEAST_FREE_BYTES >> 20));
        }
    }

    private static RandomAccessFile lock(Path directory) throws IOException {
        var file = new RandomAccessFile(directory.resolve("kontor.lock").toFile(), "rw");
        FileLock lock = null;
        try {
            lock = file.getChannel().tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            // The same answer as for a lock that another process holds.
        }
        if (lock == null) {
            String holder = file.readLine();
            file.close();
            throw new StartFailure(
                    "The data directory %s is in use by a running Kontor (process %s). Stop that one, or choose another directory with --data."
                            .formatted(directory, holder));
        }
        file.setLength(0);
        file.writeBytes(ProcessHandle.current().pid() + "\n");
        return file;
    }
}
