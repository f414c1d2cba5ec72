module com.example.app {
  requires static dev.minimalimage;
  requires com.example.greeting;
  requires java.sql;
  requires org.apache.commons.lang3;
  requires org.slf4j;

  uses com.example.greeting.Greeting;
}
