package org.kontor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/// The statements that the current thread has sent to the database.
final class CountedStatements {
    private static final ThreadLocal<List<String>> SENT = ThreadLocal.withInitial(ArrayList::new);

    private CountedStatements() {}

    /// What was sent since the last call; a statement made without its text is there as `?`.
    static List<String> take() {
        List<String> sent = List.copyOf(SENT.get());
        SENT.get().clear();
        return sent;
    }

    /// The same connection, whose statements are kept for the thread that makes them.
    static Connection counting(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            switch (method.getName()) {
                                case "prepareStatement" -> SENT.get().add((String) arguments[0]);
                                case "createStatement" -> SENT.get().add("?");
                                default -> {}
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException failure) {
                                throw failure.getCause();
                            }
                        });
    }
}
