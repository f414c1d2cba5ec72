package com.example.single;

class AppTest {}
