package org.kontor.notify;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kontor.notify.ReportsStatus.Failure;
import org.springframework.core.env.Environment;

/// The IMAP mailbox that delivery reports arrive in. People read it too, so nothing in it changes
/// but that a report which was noted counts as read.
final class ReportsMailbox {
    private static final int BATCH = 100;
    private static final int LARGEST_BYTES = 5 << 20;

    private final ReportsSettings settings;

    private ReportsMailbox(ReportsSettings settings) {
        this.settings = settings;
    }

    /// The mailbox that the settings name, empty where they name none.
    static Optional<ReportsMailbox> of(Environment environment) {
        return ReportsSettings.of(environment).map(ReportsMailbox::new);
    }

    /// What tells it from other mailboxes.
    String name() {
        return settings.toString();
    }

    /// Looks at what has come since the mark, and hands over what unread reports tell.
    ///
    /// @param isOurs notes it, and says whether it is about a mail of ours; only then the report
    ///     counts as read
    /// @param passed gets the new mark each time that all before it is done
    void read(Mark since, Predicate<Bounce> isOurs, Consumer<Mark> passed) throws Unreadable {
        try (Store store = settings.session().getStore()) {
            connect(store);
            Folder open = open(store);
            try {
                read(open, since, isOurs, passed);
            } finally {
                // Not by itself, because that would remove what others have marked for removal.
                if (open.isOpen()) {
                    open.close(false);
                }
            }
        } catch (MessagingException | IOException failure) {
            throw new Unreadable(Failure.UNREACHABLE, failure);
        }
    }

    private static void read(
            Folder open, Mark since, Predicate<Bounce> isOurs, Consumer<Mark> passed)
            throws MessagingException, IOException {
        var numbers = (UIDFolder) open;
        long validity = numbers.getUIDValidity();
        long last = since.validity == validity ? since.uid : 0;
        Message[] fresh = numbers.getMessagesByUID(last + 1, UIDFolder.LASTUID);
        // Where nothing has come, the last one is answered, as RFC 3501 has it.
        if (fresh.length == 1 && numbers.getUID(fresh[0]) <= last) {
            return;
        }
        for (int start = 0; start < fresh.length; start += BATCH) {
            Message[] batch =
                    Arrays.copyOfRange(fresh, start, Math.min(start + BATCH, fresh.length));
            note(open, batch, isOurs);
            last = numbers.getUID(batch[batch.length - 1]);
            passed.accept(new Mark(validity, last));
        }
    }

    private void connect(Store store) throws MessagingException, Unreadable {
        try {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
        } catch (AuthenticationFailedException refused) {
            throw new Unreadable(Failure.PASSWORD, refused);
        }
    }

    private Folder open(Store store) throws Unreadable {
        try {
            Folder open = store.getFolder(settings.folder());
            open.open(Folder.READ_WRITE);
            return open;
        } catch (MessagingException missing) {
            throw new Unreadable(
                    store.isConnected() ? Failure.FOLDER : Failure.UNREACHABLE, missing);
        }
    }

    private static void note(Folder open, Message[] batch, Predicate<Bounce> isOurs)
            throws MessagingException, IOException {
        var heads = new FetchProfile();
        heads.add(UIDFolder.FetchProfileItem.UID);
        heads.add(FetchProfile.Item.FLAGS);
        heads.add(FetchProfile.Item.SIZE);
        heads.add("Content-Type");
        open.fetch(batch, heads);
        for (Message message : batch) {
            if (!message.isSet(Flags.Flag.SEEN)
                    && message.getSize() <= LARGEST_BYTES
                    && saysItIsReport(message)
                    && Bounce.read(whole(message)).filter(isOurs).isPresent()) {
                message.setFlag(Flags.Flag.SEEN, true);
            }
        }
    }

    /// By its header alone, which is there already.
    private static boolean saysItIsReport(Message message) throws MessagingException {
        String[] header = message.getHeader("Content-Type");
        try {
            return header != null && new ContentType(header[0]).match("multipart/report");
        } catch (ParseException unreadable) {
            return false;
        }
    }

    private static byte[] whole(Message message) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    /// How far the mailbox has been looked through.
    ///
    /// @param validity of the numbers; with another one they begin anew
    /// @param uid number of the last message that was looked at
    record Mark(long validity, long uid) {}

    /// That the mailbox cannot be read.
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        final Failure why;

        Unreadable(Failure why, Exception cause) {
            super(cause.getMessage(), cause);
            this.why = why;
        }
    }
}
