grammar Sum;

sum : INT ('+' INT)* EOF ;
INT : [0-9]+ ;
