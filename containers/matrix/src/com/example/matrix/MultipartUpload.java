package com.example.matrix;

import com.sun.net.httpserver.HttpServer;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Takes an upload in parts and keeps it in a temporary file, as servlet containers do. */
public final class MultipartUpload {
  private static final String BODY =
      "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nhello\r\n--cut--\r\n";

  public static void main(String[] args) throws Exception {
    Path kept = Files.createTempFile("upload", ".part");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          Files.copy(exchange.getRequestBody(), kept, StandardCopyOption.REPLACE_EXISTING);
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    URL address = new URL("http://localhost:" + server.getAddress().getPort() + "/");
    HttpURLConnection connection = (HttpURLConnection) address.openConnection();
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "multipart/form-data; boundary=cut");
    try (OutputStream body = connection.getOutputStream()) {
      body.write(BODY.getBytes(StandardCharsets.UTF_8));
    }
    Expect.equal(204, connection.getResponseCode());
    server.stop(0);
    Expect.equal(BODY, Files.readString(kept));
    System.out.println("ok");
  }
}
