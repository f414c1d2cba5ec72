# shellcheck shell=bash
# An executable WAR of Spring Boot 3, its Tomcat provided: a controller and a page of src/main/webapp answer.
stranger war-spring-boot
answers 8080 /greetings 'hello from a servlet'
answers 8080 /page.html 'hello from src/main/webapp'
