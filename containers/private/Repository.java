import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Maven repository that asks for a name and a password: the folder, name and password are its arguments. */
final class Repository {
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
    server
        .createContext(
            "/",
            exchange -> {
              Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
              boolean there = file.startsWith(folder) && Files.isRegularFile(file);
              byte[] body = there ? Files.readAllBytes(file) : new byte[0];
              exchange.sendResponseHeaders(there ? 200 : 404, body.length == 0 ? -1 : body.length);
              exchange.getResponseBody().write(body);
              exchange.close();
            })
        .setAuthenticator(
            new BasicAuthenticator("company") {
              @Override
              public boolean checkCredentials(String name, String password) {
                return name.equals(args[1]) && password.equals(args[2]);
              }
            });
    server.start();
  }
}
