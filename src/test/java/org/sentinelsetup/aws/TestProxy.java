package org.sentinelsetup.aws;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy on loopback that wants a password and leads to one server, whatever it is asked for. */
final class TestProxy implements AutoCloseable {
  private final ServerSocket socket;
  private final int target;
  private final String password;
  private final List<List<String>> requests = new CopyOnWriteArrayList<>();

  /**
   * A proxy.
   *
   * @param target the server's port
   * @param password name and password in Base64
   */
  TestProxy(int target, String password) {
    this.target = target;
    this.password = password;
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.startVirtualThread(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** The lines of what was asked before any tunnel. */
  List<List<String>> requests() {
    return requests;
  }

  /** How many times a password was told, right or wrong. */
  long told() {
    return requests.stream().filter(lines -> tells(lines, "")).count();
  }

  private static boolean tells(List<String> lines, String password) {
    String wanted = "Proxy-Authorization: Basic " + password;
    return lines.stream().anyMatch(line -> line.regionMatches(true, 0, wanted, 0, wanted.length()));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.startVirtualThread(() -> answer(client));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void answer(Socket client) {
    try (client) {
      List<String> lines = head(client);
      requests.add(lines);
      if (!tells(lines, password)) {
        say(
            client,
            "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"acme\"");
        return;
      }
      try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
        say(client, "200 Connection established");
        Thread back = Thread.startVirtualThread(() -> copy(server, client));
        copy(client, server);
        back.join();
      }
    } catch (IOException _) {
      // The client has gone.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** To the empty line, and no further: a client says nothing more before it is answered. */
  private static List<String> head(Socket client) throws IOException {
    var reader =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    List<String> lines = new ArrayList<>();
    for (String line = reader.readLine();
        line != null && !line.isEmpty();
        line = reader.readLine()) {
      lines.add(line);
    }
    return lines;
  }

  private static void say(Socket client, String what) throws IOException {
    client
        .getOutputStream()
        .write(("HTTP/1.1 " + what + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException _) {
      // One side has gone; the other notices.
    }
  }
}
