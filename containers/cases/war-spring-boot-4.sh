# shellcheck shell=bash
# An executable WAR of Spring Boot 4, its Tomcat provided: a controller and a page of src/main/webapp answer.
stranger war-spring-boot-4
step 'ask controller and page'
start --publish-all "$(image_of ./verify-image.sh)"
answer=$(ask 8080 /greetings) || broken 'the controller does not answer'
case $answer in
  *'hello from a servlet'*) ok 'the controller answers' ;;
  *) wrong "the controller answers: $answer" ;;
esac
answer=$(ask 8080 /page.html) || broken 'the page does not come'
case $answer in
  *'hello from src/main/webapp'*) ok 'the page of src/main/webapp comes' ;;
  *) wrong "the page is: $answer" ;;
esac
