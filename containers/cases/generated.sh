# shellcheck shell=bash disable=SC2154 # folder is lib.sh's
# Generated sources, filtered resources, folders of other names, a test-jar, the commit's number without Git; bare annotation.
copy_project generated "$folder/generated"
cd "$folder/generated" || exit
# The commit's number is for builds outside: git-commit-id-maven-plugin fails without a repository.
git init -q .
git add .
git -c user.name=lane -c user.email=lane@example.com commit -q -m 'All of it'
image_of_module calculator
says calculator 'Hello from production, 1.0
1.0: 1+2=3'
