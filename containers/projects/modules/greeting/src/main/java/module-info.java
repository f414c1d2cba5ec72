/** Its provider is named here, and in no file of META-INF/services. */
module com.example.greeting {
  exports com.example.greeting;

  provides com.example.greeting.Greeting with
      com.example.greeting.english.Hello;
}
