package org.kontor.identity.signin;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Stored sessions that cost a request one read, and a write only where something changed or the
/// last use was noted long ago.
///
/// The filter asks for a session again after it has saved it; it gets the one that it saved.
final class SparingSessions<S extends Session> implements SessionRepository<SparingSession<S>> {
    private final SessionRepository<S> stored;
    private final Duration notedEvery;

    @SuppressWarnings(
            "ThreadLocalUsage") // there is one of these for as long as the application runs
    private final ThreadLocal<SparingSession<S>> saved = new ThreadLocal<>();

    SparingSessions(SessionRepository<S> stored, Duration notedEvery) {
        this.stored = stored;
        this.notedEvery = notedEvery;
    }

    /// Forgets what the thread's last request saved.
    void beginRequest() {
        saved.remove();
    }

    @Override
    public SparingSession<S> createSession() {
        return new SparingSession<>(stored.createSession(), notedEvery);
    }

    @Override
    public void save(SparingSession<S> session) {
        stored.save(session.stored());
        saved.set(session);
    }

    @Override
    public @Nullable SparingSession<S> findById(String id) {
        SparingSession<S> known = saved.get();
        if (known != null && known.getId().equals(id)) {
            return known;
        }
        S found = stored.findById(id);
        return found == null ? null : new SparingSession<>(found, notedEvery);
    }

    @Override
    public void deleteById(String id) {
        saved.remove();
        stored.deleteById(id);
    }
}
